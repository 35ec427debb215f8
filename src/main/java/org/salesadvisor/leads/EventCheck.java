package org.salesadvisor.leads;

import java.time.Instant;
import java.util.List;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.leads.life.LeadEventKind;

/** Looks across the fields of an event, before the lead is known. */
final class EventCheck {

  private static final List<String> FIT =
      List.of("targetIndustry", "servedRegion", "employees", "role", "needStated");

  private EventCheck() {}

  static void check(Values event, Instant now) {
    LeadEventKind kind = event.get("kind");
    event.mustHaveHappened("at", now);
    event.mustBeAhead("day", now);
    purpose(event);
    if (kind == LeadEventKind.CAME_IN) {
      event.fault("kind", LeadMessage.CAME_IN_ONCE.with());
    } else if (kind != null) {
      fields(event, kind);
    }
  }

  private static void purpose(Values event) {
    String purpose = event.get("purpose");
    if (purpose != null && !purpose.matches("[A-Z]+(_[A-Z]+)*")) {
      event.fault("purpose", LeadMessage.NO_PURPOSE.with(Shown.of(purpose)));
    }
  }

  /** What a kind needs, and what it has no use for: it would be lost without a word. */
  private static void fields(Values event, LeadEventKind kind) {
    boolean isPlan = kind == LeadEventKind.CONTACT_PLANNED;
    boolean isContact = isPlan || kind == LeadEventKind.CONTACTED;
    field(event, kind, "reason", kind.needsReason(), kind.to() != null);
    field(event, kind, "channel", isContact, isContact || kind == LeadEventKind.OPTED_OUT);
    field(event, kind, "purpose", false, isContact);
    field(event, kind, "day", isPlan, isPlan);
    boolean learns = kind == LeadEventKind.LEARNED;
    if (learns && FIT.stream().noneMatch(event::has)) {
      event.fault("kind", LeadMessage.NOTHING_LEARNED.with(FIT));
    }
    FIT.forEach(name -> field(event, kind, name, false, learns));
  }

  private static void field(
      Values event, LeadEventKind kind, String name, boolean isNeeded, boolean isOfUse) {
    if (isNeeded && !event.has(name)) {
      event.fault(name, LeadMessage.NEEDS.with(kind));
    } else if (!isOfUse && event.has(name)) {
      event.fault(name, LeadMessage.NO_USE.with(kind));
    }
  }
}
