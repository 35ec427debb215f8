package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.base.rule.constraint.Constraint;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/** Puts compiled rules into stages and finds the tests that they make on given records. */
final class Assembly {

  private final InternalKnowledgeBase base;
  private final List<RuleInfo> rules;
  private final List<RuleFault> faults;
  private final GivenTests tests = new GivenTests();
  private final Map<Rule, RuleInfo> infoByRule = new IdentityHashMap<>();
  private final Map<RuleInfo, List<Integer>> testsByRule = new IdentityHashMap<>();
  private final Map<RuleInfo, List<Sight>> sightsByRule = new IdentityHashMap<>();

  Assembly(InternalKnowledgeBase base, List<RuleInfo> rules, List<RuleFault> faults) {
    this.base = base;
    this.rules = rules;
    this.faults = faults;
  }

  /**
   * Assembles.
   *
   * @throws RuleFaultsException when a rule carries a value of a given record along
   */
  CompiledRules assemble() {
    Map<String, RuleInfo> byId = new HashMap<>();
    rules.forEach(rule -> byId.put(rule.id(), rule));
    for (KiePackage pkg : base.getKiePackages()) {
      for (Rule rule : pkg.getRules()) {
        RuleInfo info = byId.get(rule.getName());
        infoByRule.put(rule, info);
        ((RuleImpl) rule).setConsequence(new Insertion(info));
        testsByRule.put(info, new ArrayList<>());
        sightsByRule.put(info, new ArrayList<>());
        findTests(((RuleImpl) rule).getLhs(), info);
      }
    }
    if (!faults.isEmpty()) {
      throw new RuleFaultsException(faults);
    }
    List<Stage> stages = new ArrayList<>();
    for (List<RuleInfo> group : Stages.of(rules, testsByRule)) {
      stages.add(new Stage(stages.size(), group, mask(group), sights(group)));
    }
    return new CompiledRules(rules, stages, tests, new StageRunner(base, stages, infoByRule));
  }

  private void findTests(RuleConditionElement element, RuleInfo rule) {
    if (element instanceof GroupElement group) {
      group.getChildren().forEach(child -> findTests(child, rule));
    } else if (element instanceof Pattern pattern) {
      Class<?> type = FactTypes.find(simpleName(pattern)).orElseThrow();
      if (FactTypes.isGivenRecord(type)) {
        addTest(pattern, type, rule);
      } else {
        sightsByRule.get(rule).add(new Sight(type, alone(pattern)));
      }
    }
  }

  private static AlphaNodeFieldConstraint[] alone(Pattern pattern) {
    return pattern.getConstraints().stream()
        .filter(Assembly::standsAlone)
        .map(AlphaNodeFieldConstraint.class::cast)
        .toArray(AlphaNodeFieldConstraint[]::new);
  }

  private static String simpleName(Pattern pattern) {
    String className = pattern.getObjectType().getClassName();
    return className.substring(className.lastIndexOf('.') + 1);
  }

  private void addTest(Pattern pattern, Class<?> type, RuleInfo rule) {
    boolean standsAlone =
        pattern.getDeclaration() == null
            && pattern.getConstraints().stream().allMatch(Assembly::standsAlone);
    if (standsAlone) {
      testsByRule.get(rule).add(tests.number(pattern, type));
    } else {
      faults.add(
          RuleFault.error(
                  rule.path(),
                  rule.line(),
                  0,
                  "GIVEN_VALUE_CARRIED",
                  EngineMessage.RULE_CARRIES.with(rule.id(), type.getSimpleName()))
              .withHint(EngineMessage.NORM_AND_CONCEPT.with()));
    }
  }

  private static boolean standsAlone(Constraint constraint) {
    return constraint instanceof AlphaNodeFieldConstraint
        && constraint.getType() == Constraint.ConstraintType.ALPHA;
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
