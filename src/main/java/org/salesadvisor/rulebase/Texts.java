package org.salesadvisor.rulebase;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.language.Language;

/** The words of one rule set in one language. Thread-safe. */
public final class Texts {

  private final Map<String, TextTemplate> rules = new HashMap<>();
  private final Map<String, String> conclusions = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> facts = new HashMap<>();
  private final Map<String, TextTemplate> notes = new HashMap<>();
  private final Language language;
  private final Wording wording;

  private Texts(Language language) {
    this.language = language;
    this.wording = new Wording(language, this::name);
  }

  /** The file that holds those of a language. */
  public static String path(Language language) {
    return "texts/" + language.tag() + ".yaml";
  }

  static Texts read(RuleSet ruleSet, Language language, Norms norms, List<RuleFault> faults) {
    Texts texts = new Texts(language);
    JsonNode tree = YamlFile.read(ruleSet, path(language), faults);
    each(tree, "names", texts.names);
    each(tree, "conclusions", texts.conclusions);
    each(tree, "facts", texts.facts);
    Map<String, String> raw = new HashMap<>();
    each(tree, "rules", raw);
    raw.forEach((id, text) -> texts.rules.put(id, texts.withNorms(id, text, norms, faults)));
    raw.clear();
    each(tree, "notes", raw);
    raw.forEach((key, text) -> texts.notes.put(key, new TextTemplate(text)));
    return texts;
  }

  private static void each(JsonNode tree, String section, Map<String, String> into) {
    tree.path(section)
        .properties()
        .forEach(entry -> into.put(entry.getKey(), entry.getValue().asText()));
  }

  private TextTemplate withNorms(String id, String text, Norms norms, List<RuleFault> faults) {
    return new TextTemplate(text)
        .withNorms(
            placeholder -> {
              String name = placeholder.substring("norm.".length());
              if (norms.has(name)) {
                return wording.norm(norms.get(name));
              }
              faults.add(
                  RuleFault.error(
                      path(language),
                      0,
                      0,
                      "UNKNOWN_NORM",
                      RulebaseMessage.TEXT_NAMES_UNKNOWN_NORM.with(id, name)));
              return "?";
            });
  }

  public Language language() {
    return language;
  }

  /** Why a rule concludes, with placeholders for given values only. */
  public TextTemplate rule(String id) {
    TextTemplate text = rules.get(id);
    return text == null ? new TextTemplate(id) : text;
  }

  /** The advice that belongs to a code. */
  public String conclusion(String code) {
    return conclusions.getOrDefault(code, code);
  }

  /** The name of a constant, by its code. */
  public String name(String code) {
    return names.getOrDefault(code, code);
  }

  /** The question that asks for a given fact. */
  public String fact(String path) {
    return facts.getOrDefault(path, path);
  }

  public TextTemplate note(String key) {
    TextTemplate text = notes.get(key);
    return text == null ? new TextTemplate(key) : text;
  }

  /** A value of the fact with this path, for people. */
  public String value(String path, Object value) {
    return wording.value(path, value);
  }

  boolean hasRule(String id) {
    return rules.containsKey(id);
  }

  boolean hasConclusion(String code) {
    return conclusions.containsKey(code);
  }

  boolean hasFact(String path) {
    return facts.containsKey(path);
  }

  boolean hasName(String code) {
    return names.containsKey(code);
  }

  Set<String> ruleIds() {
    return new TreeSet<>(rules.keySet());
  }
}
