package org.salesadvisor.planning;

import static org.salesadvisor.web.SchemaParts.COUNT;
import static org.salesadvisor.web.SchemaParts.NUMBER;
import static org.salesadvisor.web.SchemaParts.NUMBER_OR_NULL;
import static org.salesadvisor.web.SchemaParts.RULESET;
import static org.salesadvisor.web.SchemaParts.SHARE;
import static org.salesadvisor.web.SchemaParts.TEXT;
import static org.salesadvisor.web.SchemaParts.TRUTH;
import static org.salesadvisor.web.SchemaParts.add;
import static org.salesadvisor.web.SchemaParts.constants;
import static org.salesadvisor.web.SchemaParts.described;
import static org.salesadvisor.web.SchemaParts.listOf;
import static org.salesadvisor.web.SchemaParts.object;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.salesadvisor.facts.SalesPhase;
import org.salesadvisor.facts.conclusion.Actor;
import org.salesadvisor.facts.conclusion.Behaviour;
import org.salesadvisor.facts.conclusion.Communication;
import org.salesadvisor.funnel.plan.NeededGroup.Obstacle;
import org.salesadvisor.funnel.plan.Outcome;
import org.salesadvisor.planning.HitRateDocument.Source;

/** Puts plans and forecasts into the OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PlanSchemas implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    add(openApi, "Plan", PlanReader.schema());
    add(openApi, "Forecast", forecast());
  }

  private static Map<String, Object> forecast() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("ruleset", RULESET);
    parts.put("currency", described(TEXT, "ISO 4217; absent when the plan has no amounts"));
    group(parts);
    parts.put("phases", listOf(phase()));
    parts.put("outcomes", described(outcomes(), "absent when there is no target group"));
    parts.put("bottleneck", bottleneck());
    parts.put("wanted", wanted());
    parts.put("whatIf", listOf(variant()));
    parts.put("missing", described(listOf(TEXT), "pointers of what outcomes wait for"));
    parts.put("assumptions", described(listOf(TEXT), "what the figures rest on, in words"));
    return object(
        parts,
        "currency",
        "targetGroupThousands",
        "targetGroup",
        "outcomes",
        "bottleneck",
        "wanted");
  }

  private static void group(Map<String, Object> parts) {
    String basis = "the one given, else the one that the wanted orders need; absent without either";
    parts.put("targetGroupThousands", described(NUMBER, basis));
    parts.put("targetGroup", described(COUNT, "the same, counted"));
  }

  private static Map<String, Object> phase() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("phase", constants(SalesPhase.values()));
    parts.put("name", TEXT);
    parts.put("behaviour", constants(Behaviour.values()));
    parts.put("communication", constants(Communication.values()));
    parts.put("actor", constants(Actor.values()));
    parts.put("marketing", listOf(object(Map.of("action", TEXT, "medium", TEXT), "medium")));
    parts.put("hitRate", rate());
    parts.put("entering", estimate());
    parts.put("comingThrough", estimate());
    parts.put("cost", estimate());
    parts.put("costPerOrder", estimate());
    return object(parts, "name", "hitRate", "entering", "comingThrough", "cost", "costPerOrder");
  }

  private static Map<String, Object> rate() {
    Map<String, Object> counted = new LinkedHashMap<>();
    counted.put("k", COUNT);
    counted.put("n", COUNT);
    counted.put("rate", SHARE);
    counted.put("low", described(SHARE, "95 % interval of Wilson"));
    counted.put("high", described(SHARE, "95 % interval of Wilson"));
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("source", constants(Source.values()));
    parts.put("expected", SHARE);
    parts.put("low", SHARE);
    parts.put("high", SHARE);
    parts.put("counted", object(counted));
    return object(parts, "counted");
  }

  private static Map<String, Object> estimate() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("expected", described(NUMBER_OR_NULL, "null when there is no such number"));
    parts.put("low", described(NUMBER_OR_NULL, "of 95 %"));
    parts.put("high", described(NUMBER_OR_NULL, "of 95 %; null when there is no upper limit"));
    parts.put("difference", described(NUMBER, "of what is expected, in a what-if"));
    parts.put("currency", described(TEXT, "ISO 4217, of amounts"));
    parts.put("text", TEXT);
    parts.put("missing", described(listOf(TEXT), "alone, when these are not known"));
    return object(parts, parts.keySet().toArray(String[]::new));
  }

  private static Map<String, Object> outcomes() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("orders", estimate());
    parts.put("retainedClients", estimate());
    parts.put("cost", described(estimate(), "of all phases"));
    parts.put("costPerOrder", described(estimate(), "of the phases up to the order"));
    parts.put("costPerExtraOrder", described(estimate(), "by a larger target group"));
    parts.put("contribution", described(estimate(), "of these orders, after costs"));
    parts.put("lifeContribution", described(estimate(), "of these clients, at present value"));
    return object(parts);
  }

  private static Map<String, Object> bottleneck() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("measure", constants(Outcome.values()));
    parts.put("best", described(COUNT, "which of the phases; absent when none pays"));
    parts.put("text", TEXT);
    parts.put("levers", listOf(lever()));
    return object(parts, "best");
  }

  private static Map<String, Object> lever() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("index", COUNT);
    parts.put("phase", constants(SalesPhase.values()));
    parts.put("fromRate", SHARE);
    parts.put("toRate", SHARE);
    parts.put("gain", estimate());
    parts.put("isPriceAssumed", TRUTH);
    parts.put("price", object(Map.of("amount", NUMBER, "currency", TEXT)));
    parts.put("gainPerUnit", described(estimate(), "for each unit of money"));
    parts.put("bestShare", described(SHARE, "of what the rates may be, in which it is the best"));
    return object(parts, "price");
  }

  private static Map<String, Object> wanted() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("orders", COUNT);
    parts.put("certaintyShare", SHARE);
    parts.put("isReachable", TRUTH);
    parts.put("code", described(constants(Obstacle.values()), "why not"));
    parts.put("neededTargetGroupThousands", NUMBER);
    parts.put("onAverageTargetGroupThousands", NUMBER);
    parts.put("chanceShare", described(SHARE, "that this target group brings them"));
    parts.put("text", TEXT);
    return object(
        parts,
        "code",
        "neededTargetGroupThousands",
        "onAverageTargetGroupThousands",
        "chanceShare");
  }

  private static Map<String, Object> variant() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("name", TEXT);
    parts.put("set", listOf(object(Map.of("path", TEXT, "value", NUMBER))));
    group(parts);
    parts.put("outcomes", outcomes());
    parts.put("wanted", wanted());
    return object(parts, "name", "targetGroupThousands", "targetGroup", "outcomes", "wanted");
  }
}
