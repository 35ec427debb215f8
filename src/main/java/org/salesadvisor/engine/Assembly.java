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

  /**
   * Does it.
   *
   * @param memories of the stages of rules that are in use already
   */
  CompiledRules assemble(StageMemories memories) {
    List<Stage> stages = new ArrayList<>();
    List<StageMemory> known = new ArrayList<>();
    for (List<RuleInfo> group : Stages.of(rules, testsByRule)) {
      stages.add(new Stage(stages.size(), group, asked(group), sights(group)));
      known.add(memories.of(group, conditions));
    }
    return new CompiledRules(rules, stages, tests, new StageRunner(stages, known));
  }

  private List<Sight> sights(List<RuleInfo> group) {
    return group.stream().flatMap(rule -> sightsByRule.get(rule).stream()).toList();
  }

  /** The tests that rules make, in the order in which they make them. */
  private int[] asked(List<RuleInfo> group) {
    return group.stream()
        .flatMap(rule -> testsByRule.get(rule).stream())
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
