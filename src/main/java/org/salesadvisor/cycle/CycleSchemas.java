package org.salesadvisor.cycle;

import static org.salesadvisor.web.SchemaParts.DAY_OR_NULL;
import static org.salesadvisor.web.SchemaParts.LEVEL_OR_NULL;
import static org.salesadvisor.web.SchemaParts.RULESET;
import static org.salesadvisor.web.SchemaParts.TEXT;
import static org.salesadvisor.web.SchemaParts.TRUTH;
import static org.salesadvisor.web.SchemaParts.add;
import static org.salesadvisor.web.SchemaParts.constants;
import static org.salesadvisor.web.SchemaParts.listOf;
import static org.salesadvisor.web.SchemaParts.object;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.salesadvisor.account.advice.AdviceSchema;
import org.salesadvisor.facts.BuyingStep;
import org.salesadvisor.facts.InternalStep;
import org.salesadvisor.facts.SalesPhase;
import org.salesadvisor.facts.conclusion.CycleCost;

/** Puts the integral sales cycle into the OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CycleSchemas implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    add(openApi, "Cycles", CyclesReader.schema());
    add(openApi, "IntegralCycle", cycle());
  }

  private static Map<String, Object> cycle() {
    Map<String, Object> parts = new LinkedHashMap<>();
    Map<String, Object> account = Map.of("id", TEXT, "name", TEXT);
    parts.put("account", object(account, "name"));
    parts.put("ruleset", RULESET);
    parts.put("today", Map.of("type", "string", "format", "date"));
    parts.put("wantedOn", DAY_OR_NULL);
    parts.put("lost", TRUTH);
    parts.put(
        "cycles",
        object(
            Map.of(
                "customer", course(BuyingStep.values()),
                "external", course(SalesPhase.values()),
                "internal", course(InternalStep.values()))));
    parts.put("loop", LEVEL_OR_NULL);
    parts.put("koop", LEVEL_OR_NULL);
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
    step.put("doneOn", DAY_OR_NULL);
    step.put("plannedOn", DAY_OR_NULL);
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
    parts.put("on", DAY_OR_NULL);
    parts.put("doneOn", DAY_OR_NULL);
    parts.put("late", TRUTH);
    parts.put("measure", TEXT);
    return object(parts);
  }
}
