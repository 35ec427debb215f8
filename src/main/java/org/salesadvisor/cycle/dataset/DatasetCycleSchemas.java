package org.salesadvisor.cycle.dataset;

import static org.salesadvisor.web.SchemaParts.DAY_OR_NULL;
import static org.salesadvisor.web.SchemaParts.TEXT;
import static org.salesadvisor.web.SchemaParts.add;
import static org.salesadvisor.web.SchemaParts.object;
import static org.salesadvisor.web.SchemaParts.reference;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Puts the cycles of an account of a dataset into the OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DatasetCycleSchemas implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    add(openApi, "DatasetCycles", cycles());
  }

  private static Map<String, Object> cycles() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("dataset", object(Map.of("id", TEXT, "name", TEXT)));
    parts.put("asOf", Map.of("type", "string", "format", "date-time"));
    parts.put("opportunity", purchase());
    parts.put("others", Map.of("type", "array", "items", purchase()));
    parts.put("hasMoreOthers", Map.of("type", "boolean"));
    parts.put("told", reference("Cycles"));
    parts.put("cycle", reference("IntegralCycle"));
    return object(parts);
  }

  private static Map<String, Object> purchase() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("id", TEXT);
    parts.put("account", Map.of("type", List.of("string", "null")));
    parts.put("outcome", Map.of("type", "string", "enum", List.of("OPEN", "WON", "LOST")));
    parts.put("since", DAY_OR_NULL);
    parts.put("endedOn", DAY_OR_NULL);
    return object(parts);
  }
}
