package org.salesadvisor.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.grammar.RuleText;
import org.salesadvisor.grammar.WrittenRule;
import org.salesadvisor.rulebase.RuleSet;

/** Reads the rules of a rule set for people. Of rules with faults it tells what can be read. */
public final class RulesInWords {

  private final String path;
  private final ClauseWords clauses;
  private final Map<String, RuleInWords> rules;

  private RulesInWords(String path, ClauseWords clauses, Map<String, RuleInWords> rules) {
    this.path = path;
    this.clauses = clauses;
    this.rules = rules;
  }

  /** Every rule, in the order of files and of lines. */
  public static List<RuleInWords> of(RuleSet files) {
    return new ArrayList<>(byId(files).values());
  }

  /** The same by id. */
  static Map<String, RuleInWords> byId(RuleSet files) {
    Map<String, RuleInWords> rules = new LinkedHashMap<>();
    ClauseWords clauses = new ClauseWords(NamedValues.values(files));
    files
        .files()
        .forEach(
            (path, text) -> {
              if (path.endsWith(".drl")) {
                new RulesInWords(path, clauses, rules).read(text);
              }
            });
    return rules;
  }

  private void read(String text) {
    RuleText.read(text).rules().stream()
        .map(this::inWords)
        .forEach(rule -> rules.put(freeKey(rule), rule));
  }

  /** An id that stands twice is a fault, but both rules are read. */
  private String freeKey(RuleInWords rule) {
    String key = rule.id();
    for (int n = 2; rules.containsKey(key); n++) {
      key = rule.id() + " (" + n + ")";
    }
    return key;
  }

  private RuleInWords inWords(WrittenRule rule) {
    String id = mark(rule, "id");
    return new RuleInWords(
        id.isBlank() ? rule.name().text() : id,
        rule.name().text(),
        mark(rule, "source"),
        mark(rule, "rationale"),
        path,
        rule.place().line(),
        rule.conditions().stream().map(clauses::condition).toList(),
        rule.inserts().stream().map(clauses::conclusion).toList());
  }

  private static String mark(WrittenRule rule, String name) {
    return rule.marks().stream()
        .filter(mark -> mark.name().text().equals(name))
        .map(mark -> mark.value().text())
        .findFirst()
        .orElse("");
  }
}
