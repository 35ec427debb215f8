package org.salesadvisor.leads.store;

import java.util.List;
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
}
