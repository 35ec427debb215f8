package org.salesadvisor.leads;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.facts.conclusion.NurtureChannel;
import org.salesadvisor.leads.life.LeadEvent;
import org.salesadvisor.leads.life.LeadEventKind;
import org.salesadvisor.leads.life.LeadFit;
import org.salesadvisor.leads.store.Lead;
import org.salesadvisor.leads.store.LeadLog;

/**
 * Makes a lead of a document that was checked.
 *
 * @param now when it is written down
 * @param by who writes it down; null when nobody is known
 */
record Incoming(LeadDocument document, Instant now, String by) {

  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  LeadLog lead() {
    List<LeadEvent> events = new ArrayList<>();
    events.add(
        event(
            LeadEventKind.CAME_IN,
            null,
            null,
            new LeadFit(
                document.targetIndustry(),
                document.servedRegion(),
                document.employees(),
                document.role(),
                document.needStated())));
    if (Boolean.TRUE.equals(document.optedOut())) {
      events.add(event(LeadEventKind.OPTED_OUT, null, null, LeadFit.UNKNOWN));
    }
    if (document.optedOutOf() != null) {
      document.optedOutOf().stream()
          .sorted()
          .forEach(it -> events.add(event(LeadEventKind.OPTED_OUT, it, null, LeadFit.UNKNOWN)));
    }
    if (document.nextContactOn() != null) {
      LocalDate day = LocalDate.parse(document.nextContactOn());
      events.add(
          event(LeadEventKind.CONTACT_PLANNED, document.nextContactBy(), day, LeadFit.UNKNOWN));
    }
    return new LeadLog(who(), events);
  }

  private LeadEvent event(LeadEventKind kind, NurtureChannel channel, LocalDate day, LeadFit fit) {
    Instant at = document.cameAt() == null ? now : document.cameAt();
    return new LeadEvent(0, kind, at, now, by, null, channel, null, day, null, fit);
  }

  private Lead who() {
    return new Lead(
        IDS.generate(),
        now,
        by,
        document.source(),
        document.owner(),
        document.name(),
        document.company(),
        document.email(),
        document.telephone(),
        document.social(),
        null,
        null,
        null);
  }
}
