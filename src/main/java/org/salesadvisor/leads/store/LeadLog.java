package org.salesadvisor.leads.store;

import java.util.List;
import java.util.stream.Stream;
import org.salesadvisor.leads.life.LeadEvent;

/**
 * A lead with everything that happened to it.
 *
 * @param events in the order of the log; the first is that it came in
 */
public record LeadLog(Lead lead, List<LeadEvent> events) {

  public LeadLog {
    events = List.copyOf(events);
  }

  /** The same with more at its end. */
  public LeadLog with(List<LeadEvent> more) {
    return new LeadLog(lead, Stream.concat(events.stream(), more.stream()).toList());
  }
}
