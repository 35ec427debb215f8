package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Puts rules into stages. */
final class Assembly {

  private final List<RuleInfo> rules;
  private final GivenTests tests = new GivenTests();
  private final Map<String, List<ReadCondition>> conditions;
  private final Map<RuleInfo, List<Integer>> testsByRule = new IdentityHashMap<>();
  private final Map<RuleInfo, List<Sight>> sightsByRule = new IdentityHashMap<>();

  /**
   * @param conditions of each rule by its id; those on given records stand alone
   */
  Assembly(List<RuleInfo> rules, Map<String, List<ReadCondition>> conditions) {
    this.rules = rules;
    this.conditions = conditions;
    for (RuleInfo rule : rules) {
      testsByRule.put(rule, new ArrayList<>());
      sightsByRule.put(rule, new ArrayList<>());
      conditions.get(rule.id()).forEach(condition -> sort(condition, rule));
    }
  }

  private void sort(ReadCondition condition, RuleInfo rule) {
    if (condition.isOnGivenRecord()) {
      testsByRule.get(rule).add(tests.number(condition));
    } else {
      sightsByRule.get(rule).add(Sight.of(condition));
    }
  }

  CompiledRules assemble() {
    List<Stage> stages = new ArrayList<>();
    List<StageRules> inDrools = new ArrayList<>();
    for (List<RuleInfo> group : Stages.of(rules, testsByRule)) {
      stages.add(new Stage(stages.size(), group, mask(group), sights(group)));
      inDrools.add(new StageRules(group, conditions));
    }
    return new CompiledRules(rules, stages, tests, new StageRunner(stages, inDrools));
  }

  private List<Sight> sights(List<RuleInfo> group) {
    return group.stream().flatMap(rule -> sightsByRule.get(rule).stream()).toList();
  }

  private long[] mask(List<RuleInfo> group) {
    long[] mask = new long[tests.words()];
    for (RuleInfo rule : group) {
      for (int number : testsByRule.get(rule)) {
        mask[number >> 6] |= 1L << number;
      }
    }
    return mask;
  }
}
