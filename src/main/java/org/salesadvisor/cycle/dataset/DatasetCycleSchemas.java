package org.salesadvisor.cycle.dataset;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.salesadvisor.web.Schemas;

/** Puts the cycles of an account of a dataset into the OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DatasetCycleSchemas implements OASFilter {

  private static final String SCHEMAS = "#/components/schemas/";
  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final Map<String, Object> DAY =
      Map.of("type", List.of("string", "null"), "format", "date");

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    if (openApi.getComponents() == null) {
      openApi.setComponents(OASFactory.createComponents());
    }
    openApi.getComponents().addSchema("DatasetCycles", Schemas.of(cycles()));
  }

  private static Map<String, Object> cycles() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("dataset", object(Map.of("id", TEXT, "name", TEXT)));
    parts.put("asOf", Map.of("type", "string", "format", "date-time"));
    parts.put("opportunity", purchase());
    parts.put("others", Map.of("type", "array", "items", purchase()));
    parts.put("hasMoreOthers", Map.of("type", "boolean"));
    parts.put("told", Map.of("$ref", SCHEMAS + "Cycles"));
    parts.put("cycle", Map.of("$ref", SCHEMAS + "IntegralCycle"));
    return object(parts);
  }

  private static Map<String, Object> purchase() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("id", TEXT);
    parts.put("account", Map.of("type", List.of("string", "null")));
    parts.put("outcome", Map.of("type", "string", "enum", List.of("OPEN", "WON", "LOST")));
    parts.put("since", DAY);
    parts.put("endedOn", DAY);
    return object(parts);
  }

  private static Map<String, Object> object(Map<String, Object> parts) {
    return Map.of(
        "type",
        "object",
        "properties",
        parts,
        "required",
        List.copyOf(parts.keySet()),
        "additionalProperties",
        false);
  }
}
