package org.salesadvisor.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.language.Message;

/**
 * A rule that scenarios do not test from both sides.
 *
 * @param rule its id
 * @param path the file it stands in
 * @param line the line it starts on, counted from 1
 * @param lacks what no scenario does
 */
public record UntestedRule(String rule, String path, int line, List<Lack> lacks) {

  /** What no scenario does with a rule. */
  public enum Lack {
    /** It fires in none. */
    FIRES,
    /** None expects it to fire. */
    EXPECTED_TO_FIRE,
    /** None expects it to be silent. */
    EXPECTED_TO_BE_SILENT
  }

  public UntestedRule {
    lacks = List.copyOf(lacks);
  }

  /** Those of these rules that the scenarios do not test, in their order. */
  static List<UntestedRule> among(Collection<RuleInfo> rules, Collection<Outcome> outcomes) {
    Map<Lack, Set<String>> done = new EnumMap<>(Lack.class);
    for (Lack lack : Lack.values()) {
      done.put(lack, new HashSet<>());
      outcomes.forEach(outcome -> done.get(lack).addAll(done(lack, outcome)));
    }
    List<UntestedRule> untested = new ArrayList<>();
    for (RuleInfo rule : rules) {
      List<Lack> lacks = new ArrayList<>(done.keySet());
      lacks.removeIf(lack -> done.get(lack).contains(rule.id()));
      if (!lacks.isEmpty()) {
        untested.add(new UntestedRule(rule.id(), rule.path(), rule.line(), lacks));
      }
    }
    return untested;
  }

  private static Set<String> done(Lack lack, Outcome outcome) {
    return switch (lack) {
      case FIRES -> outcome.fired();
      case EXPECTED_TO_FIRE -> outcome.scenario().expected().fired();
      case EXPECTED_TO_BE_SILENT -> outcome.scenario().expected().silent();
    };
  }

  /** A warning: what no scenario does. */
  public RuleFault fault() {
    List<Message> words = lacks.stream().map(UntestedRule::words).toList();
    Message message = ScenarioMessage.UNTESTED_RULE.with(rule, words);
    return RuleFault.warning(path, line, 0, "RULE_UNTESTED", message);
  }

  private static Message words(Lack lack) {
    return switch (lack) {
      case FIRES -> ScenarioMessage.NEVER_FIRES.with();
      case EXPECTED_TO_FIRE -> ScenarioMessage.NEVER_EXPECTED.with();
      case EXPECTED_TO_BE_SILENT -> ScenarioMessage.NEVER_SILENT.with();
    };
  }
}
