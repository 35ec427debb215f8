package org.salesadvisor.planning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.salesadvisor.funnel.plan.Estimate;
import org.salesadvisor.funnel.plan.Forecast;
import org.salesadvisor.funnel.plan.Outcome;
import org.salesadvisor.funnel.statistics.Interval;
import org.salesadvisor.funnel.statistics.Proportion;

/**
 * Writes estimates: numbers and amounts with their interval, or what they wait for.
 *
 * @param currency of amounts; null when the plan has none
 */
record OutcomesJson(String currency) {

  static void counted(Proportion counted, ObjectNode json) {
    Interval interval = counted.wilson95();
    json.put("k", counted.k())
        .put("n", counted.n())
        .put("rate", counted.rate())
        .put("low", interval.low())
        .put("high", interval.high());
  }

  /**
   * @param before what it is compared with, or null
   */
  static void estimate(Estimate estimate, Estimate before, ObjectNode json) {
    json.put("expected", estimate.expected());
    json.put("low", estimate.low());
    json.put("high", estimate.high());
    if (before != null && before.expected() != null && estimate.expected() != null) {
      json.put("difference", estimate.expected() - before.expected());
    }
  }

  void money(Estimate amount, Estimate before, List<String> missing, ObjectNode json) {
    if (amount == null) {
      missing.forEach(json.putArray("missing")::add);
      return;
    }
    estimate(amount, before, json);
    if (currency != null) {
      json.put("currency", currency);
    }
  }

  void outcomes(PlanDocument of, Forecast now, Forecast before, ObjectNode json) {
    for (Outcome outcome : Outcome.values()) {
      ObjectNode one = json.putObject(name(outcome));
      Estimate estimate = now.outcomes().get(outcome);
      Estimate other = before == null ? null : before.outcomes().get(outcome);
      if (estimate == null || outcome.isMoney()) {
        money(estimate, other, new Needs(of).of(outcome), one);
      } else {
        estimate(estimate, other, one);
      }
    }
  }

  static String name(Outcome outcome) {
    return switch (outcome) {
      case ORDERS -> "orders";
      case RETAINED_CLIENTS -> "retainedClients";
      case COST -> "cost";
      case COST_PER_ORDER -> "costPerOrder";
      case COST_PER_EXTRA_ORDER -> "costPerExtraOrder";
      case CONTRIBUTION -> "contribution";
      case LIFE_CONTRIBUTION -> "lifeContribution";
    };
  }
}
