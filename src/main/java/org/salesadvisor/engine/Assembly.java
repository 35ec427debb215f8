package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/** Puts rules into stages and gives Drools what they derive. */
final class Assembly {

  private final InternalKnowledgeBase base;
  private final List<RuleInfo> rules;
  private final GivenTests tests = new GivenTests();
  private final Map<Rule, RuleInfo> infoByRule = new IdentityHashMap<>();
  private final Map<RuleInfo, List<Integer>> testsByRule = new IdentityHashMap<>();
  private final Map<RuleInfo, List<Sight>> sightsByRule = new IdentityHashMap<>();

  /**
   * @param conditions of each rule by its id; those on given records stand alone
   */
  Assembly(
      InternalKnowledgeBase base,
      List<RuleInfo> rules,
      Map<String, List<ReadCondition>> conditions) {
    this.base = base;
    this.rules = rules;
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
    Map<String, RuleInfo> byId = new HashMap<>();
    rules.forEach(rule -> byId.put(rule.id(), rule));
    for (KiePackage pkg : base.getKiePackages()) {
      for (Rule rule : pkg.getRules()) {
        RuleInfo info = byId.get(rule.getName());
        infoByRule.put(rule, info);
        ((RuleImpl) rule).setConsequence(new Insertion(info));
      }
    }
    List<Stage> stages = new ArrayList<>();
    for (List<RuleInfo> group : Stages.of(rules, testsByRule)) {
      stages.add(new Stage(stages.size(), group, mask(group), sights(group)));
    }
    return new CompiledRules(rules, stages, tests, new StageRunner(base, stages, infoByRule));
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
