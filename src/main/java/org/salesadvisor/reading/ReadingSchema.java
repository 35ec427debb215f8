package org.salesadvisor.reading;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What this room writes, as JSON Schema. */
public final class ReadingSchema {

  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final Map<String, Object> COUNT = Map.of("type", "integer", "minimum", 0);
  private static final Map<String, Object> LINE = Map.of("type", "integer", "minimum", 1);
  private static final Map<String, Object> CHANGE = constants(ChangeKind.values());

  private ReadingSchema() {}

  /** The schemas by their names, which refer to each other. */
  public static Map<String, Map<String, Object>> all() {
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    all.put("RuleSetChanges", changes());
    all.put("RuleChange", rule());
    all.put("NormChange", norm());
    all.put("TextChange", text());
    all.put("FileChange", file());
    all.put("RuleClause", clause());
    return all;
  }

  private static Map<String, Object> changes() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("before", described("the digest of the one"));
    parts.put("after", described("the digest of the other"));
    parts.put("same", Map.of("type", "boolean"));
    parts.put("message", TEXT);
    parts.put("rules", listOf(reference("RuleChange")));
    parts.put("norms", listOf(reference("NormChange")));
    parts.put("texts", listOf(reference("TextChange")));
    parts.put("files", listOf(reference("FileChange")));
    return object(parts);
  }

  private static Map<String, Object> rule() {
    Map<String, Object> part = new LinkedHashMap<>();
    part.put("part", constants(RulePart.values()));
    part.put("removed", listOf(reference("RuleClause")));
    part.put("added", listOf(reference("RuleClause")));
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("rule", described("its id"));
    parts.put("change", CHANGE);
    parts.put("name", TEXT);
    parts.put("file", TEXT);
    parts.put("line", LINE);
    parts.put("parts", listOf(object(part)));
    parts.put("message", TEXT);
    return object(parts);
  }

  private static Map<String, Object> clause() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("written", described("as it stands in the file"));
    parts.put("words", TEXT);
    return object(parts);
  }

  private static Map<String, Object> norm() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("name", described("value, unit, range, source, meaning.en, …"));
    value.putAll(beforeAfter());
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("norm", described("its name"));
    parts.put("change", CHANGE);
    parts.put("values", listOf(object(List.of("name"), value)));
    parts.put("message", TEXT);
    return object(parts);
  }

  private static Map<String, Object> text() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("language", TEXT);
    parts.put("key", described("such as rules.LOOP-2"));
    parts.put("change", CHANGE);
    parts.putAll(beforeAfter());
    parts.put("message", TEXT);
    return object(List.of("language", "key", "change", "message"), parts);
  }

  private static Map<String, Object> beforeAfter() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("before", described("absent when it is new"));
    parts.put("after", described("absent when it is gone"));
    return parts;
  }

  private static Map<String, Object> file() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("file", TEXT);
    parts.put("change", CHANGE);
    parts.put("addedLines", COUNT);
    parts.put("removedLines", COUNT);
    parts.put("diff", described("unified, as patch and git apply take it"));
    parts.put("message", TEXT);
    return object(parts);
  }

  private static Map<String, Object> described(String description) {
    return Map.of("type", "string", "description", description);
  }

  private static Map<String, Object> constants(Enum<?>[] values) {
    return Map.of("type", "string", "enum", Arrays.stream(values).map(Enum::name).toList());
  }

  private static Map<String, Object> listOf(Map<String, Object> items) {
    return Map.of("type", "array", "items", items);
  }

  private static Map<String, Object> reference(String name) {
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  private static Map<String, Object> object(Map<String, Object> parts) {
    return object(List.copyOf(parts.keySet()), parts);
  }

  private static Map<String, Object> object(List<String> required, Map<String, Object> parts) {
    return Map.of(
        "type", "object", "properties", parts, "required", required, "additionalProperties", false);
  }
}
