package org.salesadvisor.leads;

import static org.salesadvisor.web.SchemaParts.COUNT;
import static org.salesadvisor.web.SchemaParts.COUNT_OR_NULL;
import static org.salesadvisor.web.SchemaParts.ID;
import static org.salesadvisor.web.SchemaParts.MOMENT;
import static org.salesadvisor.web.SchemaParts.NUMBER_OR_NULL;
import static org.salesadvisor.web.SchemaParts.TEXT_OR_NULL;
import static org.salesadvisor.web.SchemaParts.constants;
import static org.salesadvisor.web.SchemaParts.described;
import static org.salesadvisor.web.SchemaParts.listOf;
import static org.salesadvisor.web.SchemaParts.object;
import static org.salesadvisor.web.SchemaParts.orNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.facts.LeadStep;
import org.salesadvisor.leads.life.LeadReason;

/** What is said of the life of many leads. */
final class LeadReportSchema {

  private LeadReportSchema() {}

  static Map<String, Object> report() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("from", MOMENT);
    parts.put("to", MOMENT);
    parts.put("asOf", MOMENT);
    parts.put("steps", listOf(step()));
    parts.put("acceptance", acceptance());
    parts.put(
        "reasons",
        listOf(
            object(
                Map.of(
                    "step", constants(LeadStep.values()),
                    "reason", orNull(constants(LeadReason.values())),
                    "count", COUNT))));
    parts.put("nurturing", object(Map.of("cameBack", rate(), "won", rate())));
    return object(parts);
  }

  private static Map<String, Object> rate() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("k", COUNT);
    parts.put("n", COUNT);
    parts.put("rate", described(NUMBER_OR_NULL, "null where there was nothing"));
    parts.put("low", NUMBER_OR_NULL);
    parts.put("high", NUMBER_OR_NULL);
    return object(parts);
  }

  private static Map<String, Object> step() {
    Map<String, Object> step = new LinkedHashMap<>();
    step.put("step", constants(LeadStep.values()));
    step.put("waiting", described(COUNT, "how many are still at it"));
    step.put("further", rate());
    step.put("medianDays", COUNT_OR_NULL);
    step.put("ninetyPercentDays", COUNT_OR_NULL);
    return object(step);
  }

  private static Map<String, Object> acceptance() {
    Map<String, Object> acceptance = new LinkedHashMap<>();
    acceptance.put("hours", COUNT);
    acceptance.put("inTime", rate());
    for (String count :
        List.of(
            "acceptedInTime",
            "acceptedLate",
            "rejectedInTime",
            "rejectedLate",
            "waiting",
            "waitingTooLong")) {
      acceptance.put(count, COUNT);
    }
    acceptance.put(
        "tooLong",
        described(
            listOf(object(Map.of("lead", ID, "owner", TEXT_OR_NULL, "since", MOMENT))),
            "those that wait longest, 100 at most"));
    return object(acceptance);
  }
}
