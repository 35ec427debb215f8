package org.salesadvisor.datasets;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.salesadvisor.datasets.orderfunnel.FunnelGroup;
import org.salesadvisor.datasets.orderfunnel.FunnelStep;
import org.salesadvisor.datasets.orderfunnel.OrderFunnel;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.datasets.store.FunnelCounting;
import org.salesadvisor.datasets.store.Opportunity;
import org.salesadvisor.facts.SalesPhase;
import org.salesadvisor.funnel.PhaseTraits;
import org.salesadvisor.funnel.statistics.Interval;
import org.salesadvisor.funnel.statistics.Proportion;
import org.salesadvisor.language.Language;

/** Writes funnels and the rows behind them. */
final class FunnelJson {

  private FunnelJson() {}

  static ObjectNode of(Dataset dataset, FunnelQuery asked, OrderFunnel funnel, Language language) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("dataset", dataset.id().toString());
    json.put("asOf", dataset.asOf().toString());
    json.put("strict", asked.isStrict());
    asked.write(json.putObject("filter"));
    json.put("undated", funnel.undated());
    ArrayNode phases = json.putArray("phases");
    dataset.phases().forEach(phase -> traits(phase, phases.addObject()));
    group(funnel.total(), json.putObject("total"), false);
    if (funnel.by() != null) {
      json.put("by", funnel.by().name());
      ArrayNode groups = json.putArray("groups");
      funnel.groups().forEach(one -> group(one, groups.addObject(), funnel.by().isAttribute()));
      json.put("hasMoreGroups", funnel.hasMoreGroups());
    }
    if (!funnel.onlyOnWon().isEmpty()) {
      ObjectNode why = json.putObject("notComputable");
      why.put("code", "ONLY_ON_WON");
      why.put(
          "text",
          DatasetMessage.ONLY_ON_WON
              .with(funnel.onlyOnWon().stream().map(one -> one.key()).toList())
              .text(language));
    }
    return json;
  }

  private static void traits(SalesPhase phase, ObjectNode json) {
    PhaseTraits traits = PhaseTraits.of(phase);
    json.put("phase", phase.name());
    json.put("behaviour", traits.behaviour().name());
    json.put("communication", traits.communication().name());
    json.put("actor", traits.actor().name());
    if (traits.handsOverTo() != null) {
      json.put("handsOverTo", traits.handsOverTo().name());
    }
  }

  private static void group(FunnelGroup group, ObjectNode json, boolean isAttribute) {
    if (isAttribute) {
      json.put("value", group.value());
      json.put("isTrackingGap", group.isTrackingGap());
    } else if (group.value() != null) {
      json.put("value", group.value());
    }
    ArrayNode steps = json.putArray("steps");
    group.steps().forEach(step -> step(step, steps.addObject()));
  }

  private static void step(FunnelStep step, ObjectNode json) {
    json.put("phase", step.phase().name());
    json.put("reached", step.reached());
    rate(step.fromPrevious(), "fromPrevious", json);
    rate(step.fromFirst(), "fromFirst", json);
    if (step.days() != null) {
      days(step.days(), json.putObject("days"));
    }
    ArrayNode worth = json.putArray("value");
    for (FunnelCounting.Worth one : step.worth()) {
      worth.addObject().put("amount", one.amount()).put("currency", one.currency());
    }
  }

  private static void rate(Proportion counted, String name, ObjectNode json) {
    if (counted != null) {
      Interval interval = counted.wilson95();
      json.putObject(name)
          .put("k", counted.k())
          .put("n", counted.n())
          .put("rate", counted.rate())
          .put("low", interval.low())
          .put("high", interval.high());
    }
  }

  private static void days(FunnelCounting.Days days, ObjectNode json) {
    json.put("moved", days.moved());
    json.put("median", days.median());
    json.put("p90", days.p90());
    json.put("seen", days.seen());
    json.put("open", days.open());
    json.put("medianStay", days.medianStay());
    json.put("p90Stay", days.p90Stay());
  }

  static ObjectNode page(List<Opportunity> found, int limit) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode items = json.putArray("items");
    found.stream().limit(limit).forEach(one -> opportunity(one, items.addObject()));
    if (found.size() > limit) {
      json.put("next", found.get(limit - 1).id());
    }
    return json;
  }

  private static void opportunity(Opportunity one, ObjectNode json) {
    json.put("id", one.id());
    put(json, "account", one.account());
    one.attributes().forEach((dimension, value) -> json.put(dimension.key(), value));
    put(json, "cohort", one.cohort());
    put(json, "leadAt", one.entered().get(SalesPhase.LEAD_GENERATION));
    put(json, "prospectAt", one.entered().get(SalesPhase.PROSPECT_QUALIFICATION));
    put(json, "orderAt", one.entered().get(SalesPhase.ORDER_REALISATION));
    put(json, "retainedAt", one.entered().get(SalesPhase.CLIENT_RETENTION));
    put(json, "lostAt", one.lostAt());
    put(json, "expectedCloseAt", one.expectedCloseAt());
    put(json, "nextStepAt", one.nextStepAt());
    json.put("outcome", one.outcome());
    put(json, "phase", one.phase());
    if (one.value() != null) {
      json.putObject("value").put("amount", one.value()).put("currency", one.currency());
    }
    put(json, "lossReason", one.lossReason());
    if (one.attempts() != null) {
      json.put("attempts", one.attempts());
    }
    if (one.earlierContacts() != null) {
      json.put("earlierContacts", one.earlierContacts());
    }
    if (one.cost() != null) {
      json.putObject("cost").put("amount", one.cost()).put("currency", one.currency());
    }
  }

  private static void put(ObjectNode json, String name, Object value) {
    if (value != null) {
      json.put(name, value.toString());
    }
  }
}
