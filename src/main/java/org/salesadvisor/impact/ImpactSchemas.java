package org.salesadvisor.impact;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.salesadvisor.web.Schemas;

/** Puts what is told of a comparison into the OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ImpactSchemas implements OASFilter {

  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final Map<String, Object> TEXTS = Map.of("type", "array", "items", TEXT);
  private static final Map<String, Object> COUNT = Map.of("type", "integer", "minimum", 0);
  private static final Map<String, Object> MOMENT = Map.of("type", "string", "format", "date-time");

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    if (openApi.getComponents() == null) {
      openApi.setComponents(OASFactory.createComponents());
    }
    openApi.getComponents().addSchema("ImpactRun", Schemas.of(run()));
    openApi.getComponents().addSchema("ImpactReport", Schemas.of(report()));
  }

  private static Map<String, Object> run() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("id", Map.of("type", "string", "format", "uuid"));
    parts.put("state", constants(names(ImpactRun.State.values())));
    parts.put("startedAt", MOMENT);
    parts.put("endedAt", MOMENT);
    parts.put("by", TEXT);
    parts.put("before", version());
    parts.put("after", version());
    parts.put("filter", filter());
    parts.put("done", described(COUNT, "decisions looked at so far"));
    parts.put("total", described(COUNT, "decisions to look at; absent until they are counted"));
    parts.put("report", Map.of("$ref", "#/components/schemas/ImpactReport"));
    parts.put("failure", object(Map.of("code", TEXT, "detail", TEXT, "advice", TEXT)));
    return object(parts, List.of("id", "state", "startedAt", "before", "after", "filter", "done"));
  }

  private static Map<String, Object> filter() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("account", TEXT);
    parts.put("from", MOMENT);
    parts.put("to", MOMENT);
    for (Part part : Part.values()) {
      if (part.isLeading()) {
        parts.put(part.field(), listOf(constants(WantedReader.possible(part))));
      }
    }
    return object(parts, List.of());
  }

  private static Map<String, Object> version() {
    return object(
        Map.of("digest", Map.of("type", "string", "pattern", "[0-9a-f]{64}"), "label", TEXT));
  }

  private static Map<String, Object> report() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("before", version());
    parts.put("after", version());
    parts.put("compared", described(COUNT, "decisions that both versions took anew"));
    parts.put("leftOut", described(COUNT, "decisions that the filter on conclusions leaves out"));
    parts.put("changed", described(COUNT, "those compared whose advice says something else"));
    parts.put("otherRules", described(COUNT, "those compared that say the same by other rules"));
    parts.put("refused", described(COUNT, "decisions that could not be compared"));
    parts.put("conclusions", listOf(conclusion()));
    parts.put("rules", listOf(rule()));
    parts.put("decisions", listOf(decision()));
    parts.put("faults", listOf(fault()));
    return object(parts);
  }

  private static Map<String, Object> conclusion() {
    Map<String, Object> example = new LinkedHashMap<>();
    example.put("decision", described(TEXT, "stands in `decisions` with its profile"));
    example.put("rulesBefore", described(TEXTS, "lead to what is said before, in their order"));
    example.put("rulesAfter", described(TEXTS, "lead to what is said after, in their order"));
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("from", described(orNull(), "null when it is said only after"));
    change.put("to", described(orNull(), "null when it is not said any more"));
    change.put("decisions", COUNT);
    change.put("examples", listOf(object(example)));
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("conclusion", constants(Arrays.stream(Part.values()).map(Part::field).toList()));
    parts.put("decisions", described(COUNT, "in which it says anything otherwise"));
    parts.put("changes", listOf(object(change)));
    return object(parts);
  }

  private static Map<String, Object> orNull() {
    return Map.of("type", List.of("string", "null"));
  }

  private static Map<String, Object> rule() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("rule", TEXT);
    parts.put("name", TEXT);
    parts.put("onlyBefore", described(COUNT, "decisions in which it does not fire any more"));
    parts.put("onlyAfter", described(COUNT, "decisions in which it fires now"));
    return object(parts);
  }

  private static Map<String, Object> decision() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("decision", TEXT);
    parts.put("decidedAt", MOMENT);
    parts.put("asOf", MOMENT);
    parts.put("profile", Map.of("$ref", "#/components/schemas/Profile"));
    return object(parts, List.of("decision", "asOf", "profile"));
  }

  private static Map<String, Object> fault() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("decision", TEXT);
    parts.put("errors", listOf(object(Map.of("pointer", TEXT, "message", TEXT))));
    return object(parts);
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  private static Map<String, Object> constants(List<String> names) {
    return Map.of("type", "string", "enum", names);
  }

  private static Map<String, Object> described(Map<String, Object> schema, String description) {
    Map<String, Object> described = new LinkedHashMap<>(schema);
    described.put("description", description);
    return described;
  }

  private static Map<String, Object> listOf(Map<String, Object> items) {
    return Map.of("type", "array", "items", items);
  }

  private static Map<String, Object> object(Map<String, Object> parts) {
    return object(parts, List.copyOf(parts.keySet()));
  }

  private static Map<String, Object> object(Map<String, Object> parts, List<String> required) {
    return Map.of(
        "type", "object", "properties", parts, "required", required, "additionalProperties", false);
  }
}
