package org.salesadvisor.publishing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.language.Language;
import org.salesadvisor.reading.RuleInWords;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** Writes a rule that serves as JSON: in words, with what feeds it and how often it fired. */
final class RuleJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RuleCounts counts;
  private final LoadedRuleSet rules;
  private final Language language;

  RuleJson(RuleCounts counts, Language language) {
    this.counts = counts;
    this.rules = counts.ruleSet();
    this.language = language;
  }

  ObjectNode of(RuleInWords words) {
    RuleInfo rule = rules.rule(words.id());
    ObjectNode json = JSON.createObjectNode();
    json.put("id", rule.id());
    json.put("name", rule.name());
    json.put("text", rules.texts(language).rule(rule.id()).fill(place -> "{" + place + "}"));
    json.put("source", rule.source());
    json.put("assumption", rules.isAssumption(rule));
    json.put("rationale", rule.rationale());
    json.put("file", rule.path());
    json.put("line", rule.line());
    clauses(words.conditions(), json.putArray("conditions"));
    clauses(words.conclusions(), json.putArray("conclusions"));
    texts(rule.norms().stream().sorted().toList(), json.putArray("norms"));
    json.put("fired", counts.fired(rule));
    List<RuleInfo> all = rules.rules().rules();
    ids(all.stream().filter(other -> other.feeds(rule)).toList(), json.putArray("fedBy"));
    ids(all.stream().filter(rule::feeds).toList(), json.putArray("feeds"));
    return json;
  }

  private void clauses(List<RuleInWords.Clause> clauses, ArrayNode json) {
    for (RuleInWords.Clause clause : clauses) {
      json.addObject().put("written", clause.written()).put("words", clause.words().text(language));
    }
  }

  private static void ids(List<RuleInfo> rules, ArrayNode json) {
    texts(rules.stream().map(RuleInfo::id).toList(), json);
  }

  private static void texts(Collection<String> texts, ArrayNode json) {
    texts.forEach(json::add);
  }

  /** What this writes, as JSON Schema. */
  static Map<String, Object> schema() {
    Map<String, Object> clauses =
        Map.of("type", "array", "items", Map.of("$ref", "#/components/schemas/RuleClause"));
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("id", text("permanent"));
    parts.put("name", text("a sentence that a salesperson could dispute"));
    parts.put("text", text("what people read as a reason; facts stand in braces"));
    parts.put("source", text("starts with [S] the text, [L] literature or [A] our assumption"));
    parts.put("assumption", Map.of("type", "boolean"));
    parts.put("rationale", text("why it holds"));
    parts.put("file", text("where it stands"));
    parts.put("line", Map.of("type", "integer", "minimum", 1));
    parts.put("conditions", clauses);
    parts.put("conclusions", clauses);
    parts.put("norms", ids("the norms that it uses"));
    parts.put(
        "fired",
        Map.of(
            "type",
            "integer",
            "minimum",
            0,
            "description",
            "how often in this instance since this version began to serve there"));
    parts.put("fedBy", ids("rules that derive what it looks for"));
    parts.put("feeds", ids("rules that look for what it derives"));
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

  private static Map<String, Object> text(String description) {
    return Map.of("type", "string", "description", description);
  }

  private static Map<String, Object> ids(String description) {
    return Map.of("type", "array", "items", Map.of("type", "string"), "description", description);
  }
}
