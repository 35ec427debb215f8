package org.salesadvisor.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shapes of single figures, as JSON Schema. */
final class Shapes {

  static final Map<String, Object> TEXT = Map.of("type", "string");
  static final Map<String, Object> TEXTS = listOf(TEXT);
  static final Map<String, Object> TEXT_OR_NULL = orNull(TEXT);
  static final Map<String, Object> NUMBER = Map.of("type", "number");
  static final Map<String, Object> COUNT = Map.of("type", "integer", "minimum", 0);
  static final Map<String, Object> COUNT_OR_NULL = orNull(COUNT);
  static final Map<String, Object> SHARE = Map.of("type", "number", "minimum", 0, "maximum", 1);
  static final Map<String, Object> DAY = Map.of("type", "string", "format", "date");
  static final Map<String, Object> MOMENT = Map.of("type", "string", "format", "date-time");
  static final Map<String, Object> HREF =
      described(TEXT, "what stands behind it: a path with its parameters");

  private Shapes() {}

  /** Counted, with its Wilson interval of 95 %; null where nothing could be counted. */
  static Map<String, Object> rate() {
    return orNull(counted(SHARE));
  }

  /** The same, in which the rate of nothing is null. */
  static Map<String, Object> rateOfAny() {
    return counted(orNull(SHARE));
  }

  private static Map<String, Object> counted(Map<String, Object> share) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("k", COUNT);
    parts.put("n", COUNT);
    List.of("rate", "low", "high").forEach(name -> parts.put(name, share));
    return object(parts);
  }

  static Map<String, Object> money() {
    return object(Map.of("amount", NUMBER, "currency", TEXT_OR_NULL));
  }

  /** Null when unknown. */
  static Map<String, Object> range(boolean isMoney) {
    Map<String, Object> parts = new LinkedHashMap<>();
    List.of("expected", "low", "high").forEach(name -> parts.put(name, NUMBER));
    if (isMoney) {
      parts.put("currency", TEXT);
    }
    return orNull(object(parts));
  }

  /** An amount with its interval; with `missing` alone when it is not known. */
  static Map<String, Object> estimate() {
    Map<String, Object> parts = new LinkedHashMap<>();
    List.of("expected", "low", "high").forEach(name -> parts.put(name, orNull(NUMBER)));
    parts.put("currency", TEXT);
    parts.put("missing", TEXTS);
    Map<String, Object> estimate = new LinkedHashMap<>(orNull(object(parts)));
    estimate.put("required", List.of());
    return estimate;
  }

  static Map<String, Object> constants(Enum<?>... constants) {
    return Map.of("type", "string", "enum", Arrays.stream(constants).map(Enum::name).toList());
  }

  static Map<String, Object> described(Map<String, Object> schema, String description) {
    Map<String, Object> described = new LinkedHashMap<>(schema);
    described.put("description", description);
    return described;
  }

  static Map<String, Object> listOf(Map<String, Object> items) {
    return Map.of("type", "array", "items", items);
  }

  static Map<String, Object> orNull(Map<String, Object> schema) {
    Map<String, Object> orNull = new LinkedHashMap<>(schema);
    orNull.put("type", List.of(schema.get("type"), "null"));
    if (schema.get("enum") instanceof List<?> constants) {
      List<Object> all = new ArrayList<>(constants);
      all.add(null);
      orNull.put("enum", all);
    }
    return orNull;
  }

  static Map<String, Object> object(Map<String, Object> parts) {
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
