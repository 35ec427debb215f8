package org.salesadvisor.impact;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.language.Language;

/** Writes an {@link ImpactReport}: codes, names of rules, and faults in the words of a language. */
public final class ImpactJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Language language;
  private final Map<String, Given> shown = new LinkedHashMap<>();

  private ImpactJson(Language language) {
    this.language = language;
  }

  public static ObjectNode of(ImpactReport report, Language language) {
    return new ImpactJson(language).write(report);
  }

  private ObjectNode write(ImpactReport report) {
    ObjectNode json = JSON.createObjectNode();
    version(report.before(), json.putObject("before"));
    version(report.after(), json.putObject("after"));
    json.put("compared", report.compared());
    json.put("leftOut", report.leftOut());
    json.put("changed", report.changed());
    json.put("otherRules", report.otherRules());
    json.put("refused", report.refused());
    ArrayNode conclusions = json.putArray("conclusions");
    report.parts().forEach(part -> write(part, conclusions.addObject()));
    ArrayNode rules = json.putArray("rules");
    report.rules().forEach(rule -> write(rule, rules.addObject()));
    ArrayNode decisions = json.putArray("decisions");
    shown.forEach((id, given) -> write(id, given, decisions.addObject()));
    ArrayNode faults = json.putArray("faults");
    report.firstRefused().forEach(one -> write(one, faults.addObject()));
    return json;
  }

  /** A version as it is named everywhere. */
  static void version(String digest, ObjectNode json) {
    json.put("digest", digest);
    json.put("label", ImpactReport.label(digest));
  }

  private void write(PartCount part, ObjectNode json) {
    json.put("conclusion", part.part().field());
    json.put("decisions", part.decisions());
    ArrayNode changes = json.putArray("changes");
    part.changes().forEach(change -> write(change, changes.addObject()));
  }

  private void write(ChangeCount counted, ObjectNode json) {
    json.put("from", counted.change().from());
    json.put("to", counted.change().to());
    json.put("decisions", counted.decisions());
    ArrayNode examples = json.putArray("examples");
    counted.examples().forEach(example -> write(example, examples.addObject()));
  }

  private void write(Example example, ObjectNode json) {
    shown.putIfAbsent(example.id(), example.given());
    json.put("decision", example.id());
    texts(json, "rulesBefore", example.before());
    texts(json, "rulesAfter", example.after());
  }

  private static void write(RuleCount rule, ObjectNode json) {
    json.put("rule", rule.id());
    json.put("name", rule.name());
    json.put("onlyBefore", rule.onlyBefore());
    json.put("onlyAfter", rule.onlyAfter());
  }

  private static void write(String id, Given given, ObjectNode json) {
    json.put("decision", id);
    if (given.decidedAt() != null) {
      json.put("decidedAt", given.decidedAt().toString());
    }
    json.put("asOf", given.asOf().toString());
    try {
      json.set("profile", JSON.readTree(given.canonical()));
    } catch (IOException broken) {
      throw new UncheckedIOException("no canonical profile", broken);
    }
  }

  private void write(RefusedCase refused, ObjectNode json) {
    json.put("decision", refused.id());
    ArrayNode errors = json.putArray("errors");
    for (Fault fault : refused.faults()) {
      errors
          .addObject()
          .put("pointer", fault.pointer())
          .put("message", fault.message().text(language));
    }
  }

  private static void texts(ObjectNode json, String name, List<String> texts) {
    ArrayNode array = json.putArray(name);
    texts.forEach(array::add);
  }
}
