package org.salesadvisor.planning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.salesadvisor.funnel.PhaseTraits;
import org.salesadvisor.funnel.plan.Bottleneck;
import org.salesadvisor.funnel.plan.Forecast;
import org.salesadvisor.funnel.plan.Lever;
import org.salesadvisor.funnel.plan.NeededGroup;
import org.salesadvisor.funnel.plan.Outcome;
import org.salesadvisor.funnel.plan.StepForecast;
import org.salesadvisor.language.Language;
import org.salesadvisor.records.Variant;

/** A plan with its forecast as JSON, in words. */
public final class PlanJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Planned planned;
  private final PlanDocument plan;
  private final PlanTold told;
  private final String currency;
  private final OutcomesJson amounts;

  private PlanJson(Planned planned, Language language) {
    this.planned = planned;
    this.plan = planned.asked().document();
    this.told = new PlanTold(planned, language);
    this.currency = planned.currency();
    this.amounts = new OutcomesJson(currency);
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
      ObjectNode outcomes = json.putObject("outcomes");
      amounts.outcomes(plan, forecast, null, outcomes);
      if (told.noLimit() != null) {
        ((ObjectNode) outcomes.get(OutcomesJson.name(Outcome.COST_PER_ORDER)))
            .put("text", told.noLimit());
      }
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
    OutcomesJson.estimate(step.rate(), null, rate);
    if (!given.own().isEmpty()) {
      OutcomesJson.counted(given.own(), rate.putObject("counted"));
    }
    OutcomesJson.estimate(step.entering(), null, json.putObject("entering"));
    OutcomesJson.estimate(step.through(), null, json.putObject("comingThrough"));
    List<String> missing = new Needs(plan).ofCost(index);
    amounts.money(step.cost(), null, missing, json.putObject("cost"));
    amounts.money(step.costPerOrder(), null, missing, json.putObject("costPerOrder"));
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
    found.levers().forEach(one -> lever(found.measure(), one, levers.addObject()));
  }

  private void lever(Outcome measure, Lever lever, ObjectNode json) {
    json.put("index", lever.step());
    json.put("phase", plan.phases().get(lever.step()).phase().name());
    json.put("fromRate", lever.from());
    json.put("toRate", lever.to());
    if (measure.isMoney()) {
      amounts.money(lever.gain(), null, List.of(), json.putObject("gain"));
    } else {
      OutcomesJson.estimate(lever.gain(), null, json.putObject("gain"));
    }
    json.put("isPriceAssumed", lever.isPriceAssumed());
    if (lever.price() != null) {
      json.putObject("price").put("amount", lever.price()).put("currency", currency);
    }
    ObjectNode each = json.putObject("gainPerUnit");
    if (lever.gainPerUnit() != null) {
      OutcomesJson.estimate(lever.gainPerUnit(), null, each);
    } else {
      new Needs(plan).ofPrice(lever.step()).forEach(each.putArray("missing")::add);
    }
    json.put("bestShare", lever.bestShare());
  }

  private void variant(Variant<PlanDocument> variant, Forecast forecast, ObjectNode json) {
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
      amounts.outcomes(
          variant.document(), forecast, planned.forecast(), json.putObject("outcomes"));
    }
    if (forecast.needed() != null) {
      wanted(forecast, json.putObject("wanted"));
    }
  }
}
