package org.salesadvisor.cycle;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.salesadvisor.account.advice.AdviceSchema;
import org.salesadvisor.facts.BuyingStep;
import org.salesadvisor.facts.InternalStep;
import org.salesadvisor.facts.SalesPhase;
import org.salesadvisor.facts.conclusion.CycleCost;
import org.salesadvisor.web.Schemas;

/** Puts the integral sales cycle into the OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CycleSchemas implements OASFilter {

  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final Map<String, Object> TRUTH = Map.of("type", "boolean");
  private static final Map<String, Object> DAY =
      Map.of("type", List.of("string", "null"), "format", "date");
  private static final Map<String, Object> LEVEL =
      Map.of("type", List.of("integer", "null"), "minimum", 1, "maximum", 5);

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    if (openApi.getComponents() == null) {
      openApi.setComponents(OASFactory.createComponents());
    }
    openApi.getComponents().addSchema("Cycles", Schemas.of(CyclesReader.schema()));
    openApi.getComponents().addSchema("IntegralCycle", Schemas.of(cycle()));
  }

  private static Map<String, Object> cycle() {
    Map<String, Object> parts = new LinkedHashMap<>();
    Map<String, Object> account = Map.of("id", TEXT, "name", TEXT);
    parts.put("account", object(account, "name"));
    parts.put("ruleset", object(Map.of("digest", TEXT, "label", TEXT)));
    parts.put("today", Map.of("type", "string", "format", "date"));
    parts.put("wantedOn", DAY);
    parts.put("lost", TRUTH);
    parts.put(
        "cycles",
        object(
            Map.of(
                "customer", course(BuyingStep.values()),
                "external", course(SalesPhase.values()),
                "internal", course(InternalStep.values()))));
    parts.put("loop", LEVEL);
    parts.put("koop", LEVEL);
    parts.put(
        "gaps",
        listOf(object(Map.of("cycleGap", AdviceSchema.conclusion("cycleGaps"), "costs", costs()))));
    parts.put("missing", listOf(object(Map.of("path", TEXT, "question", TEXT))));
    parts.put("plan", listOf(step()));
    return object(parts);
  }

  private static Map<String, Object> course(Enum<?>... steps) {
    Map<String, Object> step = new LinkedHashMap<>();
    step.put("step", constants(steps));
    step.put("text", TEXT);
    step.put("doneOn", DAY);
    step.put("plannedOn", DAY);
    step.put("overdue", TRUTH);
    List<Object> now = new ArrayList<>(Arrays.stream(steps).map(Enum::name).toList());
    now.add(null);
    return object(
        Map.of(
            "now",
            Map.of("type", List.of("string", "null"), "enum", now),
            "steps",
            listOf(object(step))));
  }

  private static Map<String, Object> costs() {
    Map<String, Object> money =
        new LinkedHashMap<>(object(Map.of("amount", Map.of("type", "number"), "currency", TEXT)));
    money.put("type", List.of("object", "null"));
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("kind", constants(CycleCost.values()));
    parts.put("text", TEXT);
    parts.put("days", Map.of("type", List.of("integer", "null")));
    parts.put("money", money);
    return object(parts, "days", "money");
  }

  private static Map<String, Object> step() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("clientStep", AdviceSchema.conclusion("clientSteps"));
    parts.put("owner", TEXT);
    parts.put("on", DAY);
    parts.put("doneOn", DAY);
    parts.put("late", TRUTH);
    parts.put("measure", TEXT);
    return object(parts);
  }

  private static Map<String, Object> constants(Enum<?>... constants) {
    return Map.of("type", "string", "enum", Arrays.stream(constants).map(Enum::name).toList());
  }

  private static Map<String, Object> listOf(Map<String, Object> items) {
    return Map.of("type", "array", "items", items);
  }

  private static Map<String, Object> object(Map<String, Object> parts, String... optional) {
    List<String> required =
        parts.keySet().stream().filter(name -> !List.of(optional).contains(name)).toList();
    return Map.of(
        "type", "object", "properties", parts, "required", required, "additionalProperties", false);
  }
}
