package org.salesadvisor.publishing;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.salesadvisor.check.ReportSchema;
import org.salesadvisor.reading.ReadingSchema;
import org.salesadvisor.web.Schemas;

/** Puts what is told of versions into the OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RuleSetSchemas implements OASFilter {

  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final Map<String, Object> MOMENT = Map.of("type", "string", "format", "date-time");
  private static final Map<String, Object> DIGEST =
      Map.of("type", "string", "pattern", "[0-9a-f]{64}");

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    if (openApi.getComponents() == null) {
      openApi.setComponents(OASFactory.createComponents());
    }
    all().forEach((name, schema) -> openApi.getComponents().addSchema(name, Schemas.of(schema)));
  }

  private static Map<String, Map<String, Object>> all() {
    Map<String, Map<String, Object>> all = new LinkedHashMap<>(ReportSchema.all());
    all.putAll(ReadingSchema.all());
    all.put("Rule", RuleJson.schema());
    all.put("RulePage", page("Rule"));
    all.put("Activation", activation());
    all.put("ActivationPage", page("Activation"));
    all.put("Published", published());
    all.put("RuleSetVersion", version());
    return all;
  }

  private static Map<String, Object> activation() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("number", described("integer", "1, 2, 3, …; the highest is active"));
    parts.put("digest", DIGEST);
    parts.put("label", TEXT);
    parts.put("previousDigest", DIGEST);
    parts.put("at", MOMENT);
    parts.put(
        "by", described("string", "token:<name>, oidc:<subject>, or service for a rule folder"));
    parts.put("message", described("string", "why"));
    parts.put("origin", constants());
    parts.put("place", described("string", "host and folder of a rule folder"));
    parts.put("etag", described("string", "for If-Match, with its quotes"));
    return object(List.of("number", "digest", "label", "at", "origin", "etag"), parts);
  }

  private static Map<String, Object> constants() {
    List<String> names = Arrays.stream(Origin.values()).map(Enum::name).toList();
    return Map.of("type", "string", "enum", names);
  }

  private static Map<String, Object> published() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("activation", reference("Activation"));
    parts.put("report", reference("RuleSetReport"));
    return object(List.of("activation"), parts);
  }

  private static Map<String, Object> version() {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("file", TEXT);
    file.put("lines", Map.of("type", "integer", "minimum", 0));
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("digest", DIGEST);
    parts.put("label", TEXT);
    parts.put("engineVersion", described("string", "the engine that checked it"));
    parts.put("storedAt", MOMENT);
    parts.put("storedBy", TEXT);
    parts.put("files", listOf(object(List.of("file", "lines"), file)));
    parts.put("activations", listOf(reference("Activation")));
    return object(
        List.of("digest", "label", "engineVersion", "storedAt", "files", "activations"), parts);
  }

  private static Map<String, Object> page(String item) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("items", listOf(reference(item)));
    parts.put("next", described("string", "`after` of the next page; absent on the last"));
    return object(List.of("items"), parts);
  }

  private static Map<String, Object> described(String type, String description) {
    return Map.of("type", type, "description", description);
  }

  private static Map<String, Object> listOf(Map<String, Object> items) {
    return Map.of("type", "array", "items", items);
  }

  private static Map<String, Object> reference(String name) {
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  private static Map<String, Object> object(List<String> required, Map<String, Object> parts) {
    return Map.of(
        "type", "object", "properties", parts, "required", required, "additionalProperties", false);
  }
}
