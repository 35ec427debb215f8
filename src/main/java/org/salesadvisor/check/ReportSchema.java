package org.salesadvisor.check;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.engine.Severity;
import org.salesadvisor.scenario.Difference;

/** What {@link ReportJson} writes, as JSON Schema. */
public final class ReportSchema {

  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final Map<String, Object> TEXTS = listOf(TEXT);
  private static final Map<String, Object> COUNT = Map.of("type", "integer", "minimum", 0);
  private static final Map<String, Object> LINE = Map.of("type", "integer", "minimum", 1);

  private static final Map<String, Object> SEVERITY = constants(Severity.values());

  private ReportSchema() {}

  /** The schemas by their names, which refer to each other. */
  public static Map<String, Map<String, Object>> all() {
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    all.put("RuleSetReport", report());
    all.put("RuleFault", fault());
    all.put("ScenarioFailure", failure());
    all.put("RuleFinding", finding());
    return all;
  }

  private static Map<String, Object> report() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put(
        "digest",
        Map.of("type", List.of("string", "null"), "description", "null when it could not be read"));
    parts.put("clean", Map.of("type", "boolean", "description", "whether it may serve"));
    parts.put("faults", listOf(reference("RuleFault")));
    parts.put("scenarios", scenarios());
    parts.put("coverage", coverage());
    parts.put("findings", listOf(reference("RuleFinding")));
    parts.put("proofs", proofs());
    return object(List.of("digest", "clean", "faults", "scenarios", "findings"), parts);
  }

  private static Map<String, Object> fault() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("severity", SEVERITY);
    parts.putAll(place());
    parts.put("column", LINE);
    parts.put("code", TEXT);
    parts.put("message", TEXT);
    parts.put("hint", TEXT);
    return object(List.of("severity", "file", "code", "message"), parts);
  }

  private static Map<String, Object> place() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("file", TEXT);
    parts.put("line", LINE);
    return parts;
  }

  private static Map<String, Object> scenarios() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("total", described(COUNT, "absent when there were errors before"));
    parts.put("passed", described(COUNT, "absent when there were errors before"));
    parts.put("failed", listOf(reference("ScenarioFailure")));
    return object(List.of("failed"), parts);
  }

  private static Map<String, Object> failure() {
    Map<String, Object> difference = new LinkedHashMap<>();
    difference.put("kind", constants(Difference.Kind.values()));
    difference.put("what", described(TEXT, "a conclusion, or the id of a rule"));
    difference.put("expected", TEXTS);
    difference.put("got", TEXTS);
    difference.put("message", TEXT);
    Map<String, Object> parts = place();
    parts.put("title", TEXT);
    parts.put("differences", listOf(object(List.copyOf(difference.keySet()), difference)));
    parts.put("message", described(TEXT, "all of it, with what kept a rule silent"));
    return object(List.copyOf(parts.keySet()), parts);
  }

  private static Map<String, Object> coverage() {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("file", TEXT);
    file.put("scenarios", COUNT);
    file.putAll(figures());
    Map<String, Object> parts = figures();
    parts.put("equivalentMutants", described(COUNT, "provably decide the same; not counted"));
    parts.put("files", listOf(object(List.copyOf(file.keySet()), file)));
    return object(List.copyOf(parts.keySet()), parts);
  }

  private static Map<String, Object> proofs() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("states", described(COUNT, "combinations of classes of facts looked through"));
    parts.put("rules", COUNT);
    parts.put("unproven", described(TEXTS, "tests of which something may have been missed"));
    return object(List.copyOf(parts.keySet()), parts);
  }

  private static Map<String, Object> figures() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("rules", reached("fire and are silent where a scenario expects it"));
    parts.put("conditions", reached("of which scenarios show that they matter"));
    parts.put("mutants", reached("that a scenario notices"));
    return parts;
  }

  private static Map<String, Object> reached(String what) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("count", COUNT);
    parts.put("total", COUNT);
    return described(object(List.of("count", "total"), parts), what);
  }

  private static Map<String, Object> described(Map<String, Object> schema, String description) {
    Map<String, Object> described = new LinkedHashMap<>(schema);
    described.put("description", description);
    return described;
  }

  private static Map<String, Object> constants(Enum<?>[] values) {
    return Map.of("type", "string", "enum", Arrays.stream(values).map(Enum::name).toList());
  }

  private static Map<String, Object> finding() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("severity", SEVERITY);
    parts.putAll(place());
    parts.put("code", TEXT);
    parts.put("message", TEXT);
    parts.put("hint", TEXT);
    parts.put("rules", TEXTS);
    parts.put("witness", Map.of("$ref", "#/components/schemas/Profile"));
    return object(List.of("severity", "file", "code", "message", "rules"), parts);
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
