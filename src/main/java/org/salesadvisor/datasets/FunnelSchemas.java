package org.salesadvisor.datasets;

import static org.salesadvisor.datasets.DatasetSchemas.COUNT;
import static org.salesadvisor.datasets.DatasetSchemas.DAY;
import static org.salesadvisor.datasets.DatasetSchemas.ID;
import static org.salesadvisor.datasets.DatasetSchemas.MOMENT;
import static org.salesadvisor.datasets.DatasetSchemas.TEXT;
import static org.salesadvisor.datasets.DatasetSchemas.TRUTH;
import static org.salesadvisor.datasets.DatasetSchemas.constants;
import static org.salesadvisor.datasets.DatasetSchemas.described;
import static org.salesadvisor.datasets.DatasetSchemas.listOf;
import static org.salesadvisor.datasets.DatasetSchemas.object;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.datasets.store.Dimension;
import org.salesadvisor.facts.SalesPhase;
import org.salesadvisor.facts.conclusion.Actor;
import org.salesadvisor.facts.conclusion.Behaviour;
import org.salesadvisor.facts.conclusion.Communication;

/** What funnels and the rows behind them look like. */
final class FunnelSchemas {

  private static final Map<String, Object> SHARE =
      Map.of("type", "number", "minimum", 0, "maximum", 1);
  private static final Map<String, Object> TEXT_OR_NULL = Map.of("type", List.of("string", "null"));
  private static final Map<String, Object> DAYS_OR_NULL = Map.of("type", List.of("number", "null"));

  private FunnelSchemas() {}

  static Map<String, Map<String, Object>> all() {
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    all.put("OrderFunnel", funnel());
    all.put("OpportunityPage", page());
    return all;
  }

  private static Map<String, Object> funnel() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("dataset", ID);
    parts.put("asOf", described(MOMENT, "open ones are open until then"));
    parts.put("strict", TRUTH);
    parts.put("filter", Map.of("type", "object"));
    parts.put("undated", described(COUNT, "not counted: their first contact is unknown"));
    parts.put("phases", described(listOf(traits()), "those of which the dataset tells"));
    parts.put("total", object(Map.of("steps", listOf(step()))));
    parts.put("by", constants(Dimension.values()));
    Map<String, Object> group = new LinkedHashMap<>();
    group.put("value", described(TEXT_OR_NULL, "null where it is unknown"));
    group.put("isTrackingGap", described(TRUTH, "no group, but a gap in what is tracked"));
    group.put("steps", listOf(step()));
    parts.put("groups", listOf(object(group, List.of("steps"))));
    parts.put("hasMoreGroups", TRUTH);
    parts.put(
        "notComputable",
        described(
            object(Map.of("code", TEXT, "text", TEXT)), "why there are counts and no conversions"));
    return object(
        parts, List.of("dataset", "asOf", "strict", "filter", "undated", "phases", "total"));
  }

  private static Map<String, Object> traits() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("phase", constants(SalesPhase.values()));
    parts.put("behaviour", constants(Behaviour.values()));
    parts.put("communication", constants(Communication.values()));
    parts.put("actor", constants(Actor.values()));
    parts.put("handsOverTo", constants(Actor.values()));
    return object(parts, List.of("phase", "behaviour", "communication", "actor"));
  }

  private static Map<String, Object> step() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("phase", constants(SalesPhase.values()));
    parts.put("reached", COUNT);
    parts.put("fromPrevious", described(rate(), "absent for the first phase and when n is 0"));
    parts.put("fromFirst", rate());
    parts.put("days", days());
    parts.put("value", described(listOf(money()), "of those that reached it, per currency"));
    return object(parts, List.of("phase", "reached", "value"));
  }

  private static Map<String, Object> rate() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("k", COUNT);
    parts.put("n", COUNT);
    parts.put("rate", SHARE);
    parts.put("low", SHARE);
    parts.put("high", SHARE);
    return object(parts);
  }

  private static Map<String, Object> days() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("moved", described(COUNT, "went on to the next phase, both dates known"));
    parts.put("median", described(DAYS_OR_NULL, "days until the next phase, of those"));
    parts.put("p90", DAYS_OR_NULL);
    parts.put("seen", described(COUNT, "were in the phase"));
    parts.put("open", described(COUNT, "still are"));
    parts.put(
        "medianStay",
        described(DAYS_OR_NULL, "days until half has left, by Kaplan–Meier; null when unseen"));
    parts.put("p90Stay", DAYS_OR_NULL);
    return object(parts);
  }

  private static Map<String, Object> money() {
    return object(Map.of("amount", Map.of("type", "number"), "currency", TEXT_OR_NULL));
  }

  private static Map<String, Object> page() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("id", TEXT);
    for (String text :
        List.of("account", "rep", "team", "channel", "campaign", "product", "size")) {
      parts.put(text, TEXT);
    }
    parts.put("cohort", DAY);
    for (String at :
        List.of(
            "leadAt",
            "prospectAt",
            "orderAt",
            "retainedAt",
            "lostAt",
            "expectedCloseAt",
            "nextStepAt")) {
      parts.put(at, MOMENT);
    }
    parts.put("outcome", Map.of("type", "string", "enum", List.of("WON", "LOST", "OPEN")));
    parts.put("phase", constants(SalesPhase.values()));
    parts.put("value", money());
    parts.put("lossReason", TEXT);
    parts.put("attempts", COUNT);
    parts.put("earlierContacts", COUNT);
    parts.put("cost", money());
    return object(
        Map.of("items", listOf(object(parts, List.of("id", "outcome"))), "next", TEXT),
        List.of("items"));
  }
}
