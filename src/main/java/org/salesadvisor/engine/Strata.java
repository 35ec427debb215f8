package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Orders rules so that {@code not} and {@code exists} are judged once all that could make them true
 * or false has fired: stratified negation, as in Datalog [L Apt, Blair and Walker]. Authors never
 * write a salience.
 */
final class Strata {

  private final Map<Class<?>, List<Integer>> writers = new HashMap<>();
  private final List<RuleInfo> rules;
  private final int[] stratum;

  private Strata(List<RuleInfo> rules) {
    this.rules = rules;
    this.stratum = new int[rules.size()];
    for (int i = 0; i < rules.size(); i++) {
      for (Class<?> type : rules.get(i).writes()) {
        writers.computeIfAbsent(type, none -> new ArrayList<>()).add(i);
      }
    }
  }

  /**
   * The same rules with their strata.
   *
   * @param faults receives a fault for each rule of a circle through {@code not} or {@code exists}
   */
  static List<RuleInfo> order(List<RuleInfo> rules, List<RuleFault> faults) {
    return new Strata(rules).ordered(faults);
  }

  private List<RuleInfo> ordered(List<RuleFault> faults) {
    Set<Integer> rising = Set.of();
    // without a circle each round settles at least one more rule
    for (int round = 0; round <= rules.size(); round++) {
      rising = raise();
      if (rising.isEmpty()) {
        break;
      }
    }
    rising.forEach(i -> faults.add(circle(rules.get(i))));
    List<RuleInfo> ordered = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      ordered.add(rules.get(i).inStratum(stratum[i]));
    }
    return ordered;
  }

  private Set<Integer> raise() {
    Set<Integer> raised = new HashSet<>();
    for (int i = 0; i < rules.size(); i++) {
      int wanted = wanted(rules.get(i));
      if (wanted > stratum[i]) {
        stratum[i] = wanted;
        raised.add(i);
      }
    }
    return raised;
  }

  private int wanted(RuleInfo rule) {
    int wanted = 0;
    for (PatternInfo pattern : rule.patterns()) {
      int step = pattern.kind() == PatternInfo.Kind.MATCHED ? 0 : 1;
      for (int writer : writers.getOrDefault(pattern.type(), List.of())) {
        wanted = Math.max(wanted, stratum[writer] + step);
      }
    }
    return wanted;
  }

  private static RuleFault circle(RuleInfo rule) {
    return RuleFault.error(
            rule.path(),
            rule.line(),
            0,
            "CIRCLE_THROUGH_NOT",
            EngineMessage.CIRCLE_THROUGH_NOT.with(rule.id()))
        .withHint(EngineMessage.DERIVE_WITHOUT_NOT.with());
  }
}
