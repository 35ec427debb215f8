package org.salesadvisor.leads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.facts.LeadStep;
import org.salesadvisor.facts.conclusion.NurtureChannel;
import org.salesadvisor.leads.life.LeadEvent;
import org.salesadvisor.leads.life.LeadEventKind;
import org.salesadvisor.leads.store.LeadLog;

/**
 * An event that is to be added to a log.
 *
 * @param now when it is written down
 * @param by who writes it down; null when nobody is known
 */
record Happening(EventDocument document, Instant now, String by) {

  /**
   * The event, when it may happen to this lead.
   *
   * @throws StepRefusedException when the step is not one that the lead may make
   * @throws org.salesadvisor.errors.InvalidInputException when its moment or channel does not fit
   *     the lead
   */
  LeadEvent after(LeadLog log) {
    mustBeAllowed(log);
    Faults faults = new Faults();
    moment(log, faults);
    optOut(log, faults);
    address(log, faults);
    faults.throwIfAny();
    return event();
  }

  private Instant at() {
    return document.at() == null ? now : document.at();
  }

  private void mustBeAllowed(LeadLog log) {
    LeadStep step = lastStep(log).kind().to();
    if (!document.kind().isAllowedAt(step)) {
      throw new StepRefusedException(document.kind(), step);
    }
  }

  private static LeadEvent lastStep(LeadLog log) {
    List<LeadEvent> events = log.events();
    for (int i = events.size() - 1; i > 0; i--) {
      if (events.get(i).kind().to() != null) {
        return events.get(i);
      }
    }
    return events.get(0);
  }

  /** Steps follow each other; what else happened, happened after the lead came in. */
  private void moment(LeadLog log, Faults faults) {
    LeadEvent before = document.kind().to() == null ? log.events().get(0) : lastStep(log);
    if (at().isBefore(before.at())) {
      faults.add("/at", LeadMessage.BEFORE.with(at(), before.kind(), before.at()));
    }
  }

  /** Nothing is planned after an opt-out, and nothing was to be done after it. */
  private void optOut(LeadLog log, Faults faults) {
    boolean isPlan = document.kind() == LeadEventKind.CONTACT_PLANNED;
    if (!isPlan && document.kind() != LeadEventKind.CONTACTED) {
      return;
    }
    Optional<LeadEvent> closed =
        log.events().stream()
            .filter(event -> event.kind() == LeadEventKind.OPTED_OUT)
            .filter(event -> event.channel() == null || event.channel() == document.channel())
            .filter(event -> isPlan || !event.at().isAfter(at()))
            .findFirst();
    closed.ifPresent(
        event ->
            faults.add("/channel", LeadMessage.OPTED_OUT.with(document.channel(), event.at())));
  }

  /** Nothing can be planned by a channel for which the lead has no address. */
  private void address(LeadLog log, Faults faults) {
    NurtureChannel channel = document.channel();
    boolean isPlan = document.kind() == LeadEventKind.CONTACT_PLANNED;
    if (isPlan && !Addresses.reaches(channel, log.lead())) {
      String field = Addresses.field(channel).orElseThrow();
      faults.add("/channel", LeadMessage.NO_ADDRESS_KNOWN.with(field, channel));
    }
  }

  private LeadEvent event() {
    return new LeadEvent(
        0,
        document.kind(),
        at(),
        now,
        by,
        document.reason(),
        document.channel(),
        document.purpose(),
        document.day() == null ? null : LocalDate.parse(document.day()),
        document.note(),
        document.fit());
  }
}
