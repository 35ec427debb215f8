package org.salesadvisor.leads.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.salesadvisor.facts.LeadStep;
import org.salesadvisor.facts.conclusion.LeadSource;

/**
 * Which leads are asked for; null asks for all.
 *
 * @param step where they are in their life
 * @param owner the person who works on them
 * @param dataset of which they were made
 * @param after the last id of the page before
 */
public record LeadFilter(LeadStep step, String owner, LeadSource source, UUID dataset, UUID after) {

  private static final String IS_AT =
      "EXISTS (SELECT FROM lead_stay s WHERE s.lead_id = l.id AND s.next_step IS NULL AND s.step ="
          + " ?)";

  /** The conditions, with the parameters for their question marks added to the list. */
  String where(List<Object> parameters) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    add(conditions, parameters, "l.id < ?", after);
    add(conditions, parameters, "l.owner = ?", owner);
    add(conditions, parameters, "l.source = ?", source == null ? null : source.name());
    add(conditions, parameters, "l.dataset_id = ?", dataset);
    add(conditions, parameters, IS_AT, step == null ? null : step.name());
    return String.join(" AND ", conditions);
  }

  private static void add(
      List<String> conditions, List<Object> parameters, String condition, Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.add(value);
    }
  }
}
