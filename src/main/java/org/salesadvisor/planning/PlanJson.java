package org.salesadvisor.planning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.salesadvisor.funnel.PhaseTraits;
import org.salesadvisor.funnel.plan.Bottleneck;
import org.salesadvisor.funnel.plan.Estimate;
import org.salesadvisor.funnel.plan.Forecast;
import org.salesadvisor.funnel.plan.Lever;
import org.salesadvisor.funnel.plan.NeededGroup;
import org.salesadvisor.funnel.plan.Outcome;
import org.salesadvisor.funnel.plan.StepForecast;
import org.salesadvisor.funnel.statistics.Interval;
import org.salesadvisor.funnel.statistics.Proportion;
import org.salesadvisor.language.Language;

/** A plan with its forecast as JSON, in words. */
public final class PlanJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Planned planned;
  private final PlanDocument plan;
  private final PlanTold told;
  private final String currency;

  private PlanJson(Planned planned, Language language) {
    this.planned = planned;
    this.plan = planned.asked().document();
    this.told = new PlanTold(planned, language);
    this.currency = planned.currency();
  }

  /** UTF-8. */
  public static byte[] of(Planned planned, Language language) {
    try {
      return JSON.writeValueAsBytes(new PlanJson(planned, language).whole());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree is JSON", impossible);
    }
  }

  private ObjectNode whole() {
    Forecast forecast = planned.forecast();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putObject("ruleset")
        .put("digest", planned.rules().digest())
        .put("label", planned.rules().label());
    if (currency != null) {
      json.put("currency", currency);
    }
    group(forecast, json);
    steps(forecast, json.putArray("phases"));
    if (forecast.targetGroup() != null) {
      outcomes(plan, forecast, null, json.putObject("outcomes"));
      bottleneck(forecast.bottleneck(), json.putObject("bottleneck"));
    }
    if (forecast.needed() != null) {
      wanted(forecast, json.putObject("wanted"));
    }
    ArrayNode variants = json.putArray("whatIf");
    for (int i = 0; i < planned.variants().size(); i++) {
      variant(planned.asked().variants().get(i), planned.variants().get(i), variants.addObject());
    }
    told.missing().forEach(json.putArray("missing")::add);
    told.assumptions().forEach(json.putArray("assumptions")::add);
    return json;
  }

  private static void group(Forecast forecast, ObjectNode json) {
    if (forecast.targetGroup() != null) {
      json.put("targetGroupThousands", forecast.targetGroup() / 1000.0);
      json.put("targetGroup", forecast.targetGroup());
    }
  }

  private void steps(Forecast forecast, ArrayNode phases) {
    for (int i = 0; i < plan.phases().size(); i++) {
      ObjectNode json = phases.addObject();
      phase(plan.phases().get(i), json);
      if (i < forecast.steps().size()) {
        step(i, forecast.steps().get(i), json);
      }
    }
  }

  private static void phase(PhaseDocument phase, ObjectNode json) {
    PhaseTraits traits = PhaseTraits.of(phase.phase());
    json.put("phase", phase.phase().name());
    if (phase.name() != null) {
      json.put("name", phase.name());
    }
    json.put("behaviour", traits.behaviour().name());
    json.put("communication", traits.communication().name());
    json.put("actor", traits.actor().name());
    ArrayNode marketing = json.putArray("marketing");
    if (phase.marketing() != null) {
      for (PhaseDocument.Marketing one : phase.marketing()) {
        ObjectNode action = marketing.addObject().put("action", one.action());
        if (one.medium() != null) {
          action.put("medium", one.medium());
        }
      }
    }
  }

  private void step(int index, StepForecast step, ObjectNode json) {
    HitRateDocument given = plan.phases().get(index).hitRate();
    ObjectNode rate = json.putObject("hitRate").put("source", given.source().name());
    estimate(step.rate(), null, rate);
    if (!given.own().isEmpty()) {
      counted(given.own(), rate.putObject("counted"));
    }
    estimate(step.entering(), null, json.putObject("entering"));
    estimate(step.through(), null, json.putObject("comingThrough"));
    List<String> missing = new Needs(plan).ofCost(index);
    money(step.cost(), null, missing, json.putObject("cost"));
    money(step.costPerOrder(), null, missing, json.putObject("costPerOrder"));
  }

  private static void counted(Proportion counted, ObjectNode json) {
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
  private static void estimate(Estimate estimate, Estimate before, ObjectNode json) {
    json.put("expected", estimate.expected());
    json.put("low", estimate.low());
    json.put("high", estimate.high());
    if (before != null && before.expected() != null && estimate.expected() != null) {
      json.put("difference", estimate.expected() - before.expected());
    }
  }

  private void money(Estimate amount, Estimate before, List<String> missing, ObjectNode json) {
    if (amount == null) {
      missing.forEach(json.putArray("missing")::add);
      return;
    }
    estimate(amount, before, json);
    if (currency != null) {
      json.put("currency", currency);
    }
  }

  private void outcomes(PlanDocument of, Forecast now, Forecast before, ObjectNode json) {
    for (Outcome outcome : Outcome.values()) {
      ObjectNode one = json.putObject(name(outcome));
      Estimate estimate = now.outcomes().get(outcome);
      Estimate other = before == null ? null : before.outcomes().get(outcome);
      if (estimate == null || outcome.isMoney()) {
        money(estimate, other, new Needs(of).of(outcome), one);
      } else {
        estimate(estimate, other, one);
      }
      if (before == null && outcome == Outcome.COST_PER_ORDER && told.noLimit() != null) {
        one.put("text", told.noLimit());
      }
    }
  }

  private static String name(Outcome outcome) {
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

  private void wanted(Forecast forecast, ObjectNode json) {
    NeededGroup needed = forecast.needed();
    json.put("orders", needed.wanted().orders());
    json.put("certaintyShare", needed.wanted().certainty());
    json.put("isReachable", needed.obstacle() == null);
    if (needed.obstacle() == null) {
      json.put("neededTargetGroupThousands", needed.targetGroup() / 1000.0);
    } else {
      json.put("code", needed.obstacle().name());
    }
    if (needed.onAverage() != null) {
      json.put("onAverageTargetGroupThousands", needed.onAverage() / 1000.0);
    }
    if (forecast.chance() != null) {
      json.put("chanceShare", forecast.chance());
    }
    json.put("text", told.wanted(needed));
  }

  private void bottleneck(Bottleneck found, ObjectNode json) {
    json.put("measure", found.measure().name());
    found.best().ifPresent(best -> json.put("best", best.step()));
    json.put("text", told.bottleneck(found));
    ArrayNode levers = json.putArray("levers");
    found.levers().forEach(one -> lever(one, levers.addObject()));
  }

  private void lever(Lever lever, ObjectNode json) {
    json.put("index", lever.step());
    json.put("phase", plan.phases().get(lever.step()).phase().name());
    json.put("fromRate", lever.from());
    json.put("toRate", lever.to());
    estimate(lever.gain(), null, json.putObject("gain"));
    json.put("isPriceAssumed", lever.isPriceAssumed());
    if (lever.price() != null) {
      json.put("price", lever.price());
    }
    ObjectNode each = json.putObject("gainPerUnit");
    if (lever.gainPerUnit() != null) {
      estimate(lever.gainPerUnit(), null, each);
    } else {
      new Needs(plan).ofPrice(lever.step()).forEach(each.putArray("missing")::add);
    }
    json.put("bestShare", lever.bestShare());
  }

  private void variant(Variant variant, Forecast forecast, ObjectNode json) {
    if (variant.asked().name() != null) {
      json.put("name", variant.asked().name());
    }
    ArrayNode set = json.putArray("set");
    variant
        .asked()
        .set()
        .forEach(one -> set.addObject().put("path", one.path()).put("value", one.value()));
    group(forecast, json);
    if (forecast.targetGroup() != null) {
      outcomes(variant.document(), forecast, planned.forecast(), json.putObject("outcomes"));
    }
    if (forecast.needed() != null) {
      wanted(forecast, json.putObject("wanted"));
    }
  }
}
