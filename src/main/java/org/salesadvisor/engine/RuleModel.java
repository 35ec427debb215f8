package org.salesadvisor.engine;

import java.util.List;
import java.util.Map;

/**
 * Rules as a system of conditions, for those who reason about all profiles at once: every fact that
 * could ever be derived and every way in which each rule could fire, whatever is given.
 *
 * @param rules every rule, in the order of files and of lines
 * @param conditions the conditions of each rule, in the order of lines
 * @param tests the distinct tests that conditions make on given records
 * @param facts the given values and the derived facts that could ever be there, each once
 * @param ways every way in which a rule could fire; those of lower strata first
 * @param matching the facts among {@link #facts} that a condition could match by itself
 */
public record RuleModel(
    List<RuleInfo> rules,
    Map<RuleInfo, List<Condition>> conditions,
    List<GivenTest> tests,
    List<Object> facts,
    List<Way> ways,
    Map<Condition, List<Object>> matching) {

  public RuleModel {
    rules = List.copyOf(rules);
    conditions = Map.copyOf(conditions);
    tests = List.copyOf(tests);
    facts = List.copyOf(facts);
    ways = List.copyOf(ways);
    matching = Map.copyOf(matching);
  }

  /**
   * Finds all ways in which these rules could fire.
   *
   * @param sources the rule files, all of them
   * @param normLiterals the value of each norm by name, as it stands in a condition
   * @throws RuleFaultsException when the rules do not compile
   * @throws TooManyFactsException when they could derive more facts than can be looked through
   */
  public static RuleModel of(List<RuleSource> sources, Map<String, String> normLiterals) {
    return Grounding.of(sources, normLiterals);
  }
}
