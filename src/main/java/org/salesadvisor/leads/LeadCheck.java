package org.salesadvisor.leads;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.facts.conclusion.NurtureChannel;

/** Looks across the fields of a lead that comes in. */
final class LeadCheck {

  private static final List<String> WHO =
      List.of("name", "company", "email", "telephone", "social");

  /** No more than mail servers take for one: whether it is read only a letter shows. */
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]+");

  private static final Pattern TELEPHONE = Pattern.compile("\\+?(?:[0-9][ ()./-]*){5,18}");

  private final Values lead;
  private final Instant now;

  private LeadCheck(Values lead, Instant now) {
    this.lead = lead;
    this.now = now;
  }

  static void check(Values lead, Instant now) {
    LeadCheck check = new LeadCheck(lead, now);
    check.somebody();
    check.email();
    check.telephone();
    lead.mustHaveHappened("cameAt", now);
    lead.mustBeAhead("nextContactOn", now);
    check.plan();
  }

  private void somebody() {
    if (lead.faults().isEmpty() && WHO.stream().noneMatch(lead::has)) {
      lead.fault("name", LeadMessage.NOBODY.with(WHO));
    }
  }

  private void email() {
    String email = lead.get("email");
    if (email == null || EMAIL.matcher(email).matches()) {
      return;
    }
    boolean isTwo = email.chars().filter(c -> c == '@').count() > 1;
    lead.fault(
        "email",
        isTwo
            ? LeadMessage.TWO_EMAILS.with(Shown.of(email))
            : LeadMessage.NO_EMAIL.with(Shown.of(email)));
  }

  private void telephone() {
    String number = lead.get("telephone");
    if (number != null && !TELEPHONE.matcher(number).matches()) {
      lead.fault("telephone", LeadMessage.NO_TELEPHONE.with(Shown.of(number)));
    }
  }

  private void plan() {
    NurtureChannel by = lead.get("nextContactBy");
    if (lead.has("nextContactOn") != (by != null)) {
      lead.fault(
          by == null ? "nextContactBy" : "nextContactOn", LeadMessage.DAY_AND_CHANNEL.with());
    }
    if (by == null) {
      return;
    }
    Set<NurtureChannel> closed = lead.has("optedOutOf") ? lead.get("optedOutOf") : Set.of();
    if (Boolean.TRUE.equals(lead.get("optedOut")) || closed.contains(by)) {
      lead.fault("nextContactOn", LeadMessage.OPT_OUT_AND_PLAN.with(by));
    }
    Addresses.field(by)
        .filter(address -> !lead.has(address))
        .ifPresent(
            address -> lead.fault("nextContactBy", LeadMessage.NO_ADDRESS.with(by, address)));
  }
}
