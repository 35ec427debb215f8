package org.salesadvisor.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The words in which rooms write the schemas of their answers: JSON Schema as plain maps. */
public final class SchemaParts {

  public static final Map<String, Object> TEXT = Map.of("type", "string");
  public static final Map<String, Object> TEXT_OR_NULL = orNull(TEXT);
  public static final Map<String, Object> TRUTH = Map.of("type", "boolean");
  public static final Map<String, Object> TRUTH_OR_NULL = orNull(TRUTH);
  public static final Map<String, Object> NUMBER = Map.of("type", "number");
  public static final Map<String, Object> NUMBER_OR_NULL = orNull(NUMBER);
  public static final Map<String, Object> COUNT = Map.of("type", "integer", "minimum", 0);
  public static final Map<String, Object> COUNT_OR_NULL = orNull(COUNT);
  public static final Map<String, Object> SHARE =
      Map.of("type", "number", "minimum", 0, "maximum", 1);
  public static final Map<String, Object> ID = Map.of("type", "string", "format", "uuid");
  public static final Map<String, Object> ID_OR_NULL = orNull(ID);
  public static final Map<String, Object> DAY = Map.of("type", "string", "format", "date");
  public static final Map<String, Object> DAY_OR_NULL = orNull(DAY);
  public static final Map<String, Object> MOMENT = Map.of("type", "string", "format", "date-time");
  public static final Map<String, Object> MOMENT_OR_NULL = orNull(MOMENT);

  /** LOOP or KOOP. */
  public static final Map<String, Object> LEVEL_OR_NULL =
      Map.of("type", List.of("integer", "null"), "minimum", 1, "maximum", 5);

  public static final Map<String, Object> MONEY =
      object(Map.of("amount", NUMBER, "currency", TEXT));
  public static final Map<String, Object> RULESET = object(Map.of("digest", TEXT, "label", TEXT));

  private SchemaParts() {}

  /** Puts a schema into the document. */
  public static void add(OpenAPI openApi, String name, Map<String, Object> schema) {
    if (openApi.getComponents() == null) {
      openApi.setComponents(OASFactory.createComponents());
    }
    openApi.getComponents().addSchema(name, Schemas.of(schema));
  }

  /** One that was put into the document under this name. */
  public static Map<String, Object> reference(String name) {
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  /** Nothing else may be in it, and all of it must be, but what is optional. */
  public static Map<String, Object> object(Map<String, Object> parts, String... optional) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", parts);
    schema.put(
        "required",
        parts.keySet().stream().filter(one -> !List.of(optional).contains(one)).sorted().toList());
    schema.put("additionalProperties", false);
    return schema;
  }

  public static Map<String, Object> listOf(Map<String, Object> items) {
    return Map.of("type", "array", "items", items);
  }

  public static Map<String, Object> described(Map<String, Object> schema, String description) {
    Map<String, Object> described = new LinkedHashMap<>(schema);
    described.put("description", description);
    return described;
  }

  public static Map<String, Object> constants(Enum<?>... constants) {
    return Map.of("type", "string", "enum", Arrays.stream(constants).map(Enum::name).toList());
  }

  /** The same, or null where it is unknown. */
  public static Map<String, Object> orNull(Map<String, Object> schema) {
    Map<String, Object> orNull = new LinkedHashMap<>(schema);
    orNull.put("type", List.of(schema.get("type"), "null"));
    if (schema.get("enum") instanceof List<?> constants) {
      List<Object> withNull = new ArrayList<>(constants);
      withNull.add(null);
      orNull.put("enum", withNull);
    }
    return orNull;
  }
}
