package org.salesadvisor.account;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.salesadvisor.account.advice.AdviceSchema;
import org.salesadvisor.account.profile.ProfileJson;
import org.salesadvisor.web.Schemas;

/** Puts what the code reads and writes into the OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AdviceSchemas implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    if (openApi.getComponents() == null) {
      openApi.setComponents(OASFactory.createComponents());
    }
    all().forEach((name, schema) -> openApi.getComponents().addSchema(name, Schemas.of(schema)));
  }

  private static Map<String, Map<String, Object>> all() {
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    all.put("Profile", ProfileJson.schema());
    all.putAll(AdviceSchema.all());
    all.put("AdvicePage", page());
    all.put("Replay", replay());
    return all;
  }

  private static Map<String, Object> page() {
    Map<String, Object> next =
        Map.of("type", "string", "description", "`after` of the next page; absent on the last");
    return object(
        List.of("items"),
        Map.of("items", Map.of("type", "array", "items", reference("Advice")), "next", next));
  }

  private static Map<String, Object> replay() {
    Map<String, Object> difference =
        object(
            List.of("pointer", "stored", "replayed"),
            Map.of(
                "pointer", Map.of("type", "string", "description", "JSON pointer into the advice"),
                "stored", Map.of("description", "null when nothing stands there"),
                "replayed", Map.of("description", "null when nothing stands there")));
    return object(
        List.of("same", "stored", "replayed", "differences"),
        Map.of(
            "same", Map.of("type", "boolean"),
            "stored", reference("Advice"),
            "replayed", reference("Advice"),
            "differences", Map.of("type", "array", "items", difference)));
  }

  private static Map<String, Object> reference(String name) {
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  private static Map<String, Object> object(List<String> required, Map<String, Object> properties) {
    return Map.of(
        "type",
        "object",
        "properties",
        new TreeMap<>(properties), // in an order that stays
        "required",
        required,
        "additionalProperties",
        false);
  }
}
