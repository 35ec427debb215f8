package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * Many variants of rules compiled together, of which each run chooses some. Compiling them one by
 * one would take minutes.
 */
final class Variants {

  private final InternalKnowledgeBase base;
  private final Map<Rule, Variant> variantByRule = new IdentityHashMap<>();
  private final Map<String, RuleInfo> originalByName = new HashMap<>();
  private final Map<Class<?>, int[]> onlyStage = new IdentityHashMap<>();

  private Variants(InternalKnowledgeBase base, Collection<Variant> variants) {
    this.base = base;
    Map<String, Variant> byName = new HashMap<>();
    variants.forEach(variant -> byName.put(variant.name, variant));
    for (KiePackage pkg : base.getKiePackages()) {
      for (Rule rule : pkg.getRules()) {
        Variant variant = byName.get(rule.getName());
        ((RuleImpl) rule).setConsequence(variant.insertion);
        variantByRule.put(rule, variant);
        originalByName.put(variant.name, variant.original);
        variant.original.writes().forEach(type -> onlyStage.put(type, new int[] {0}));
      }
    }
  }

  /**
   * Compiles variants.
   *
   * @param strata of each original; those of a lower stratum fire first
   */
  static Variants compile(Collection<Variant> variants, Map<RuleInfo, Integer> strata) {
    List<org.drools.model.Rule> written = new ArrayList<>();
    for (Variant variant : variants) {
      int stratum = strata.getOrDefault(variant.original, 0);
      written.add(DroolsRule.of(variant.name, stratum, variant.read));
    }
    return new Variants(RuleCompiler.base(written, EqualityBehaviorOption.EQUALITY), variants);
  }

  /**
   * Which variants hold for a decision that was taken, with what they would derive: the values of
   * their variables, an empty list when they have none. Nothing fires.
   *
   * @param facts all facts of the decision, given and derived
   */
  Map<Variant, Set<List<Object>>> holding(Collection<?> facts) {
    Map<Variant, Set<List<Object>>> holding = new IdentityHashMap<>();
    KieSession session = base.newKieSession();
    try {
      facts.forEach(session::insert);
      session.fireAllRules(
          match -> {
            Variant variant = variantByRule.get(match.getRule());
            holding.computeIfAbsent(variant, none -> new HashSet<>()).add(values(variant, match));
            return false;
          });
    } finally {
      session.dispose();
    }
    return holding;
  }

  private static List<Object> values(Variant variant, Match match) {
    return variant.variables.stream().map(match::getDeclarationValue).toList();
  }

  /** Decides with some of the variants. */
  Trace decide(Collection<?> given, Predicate<Variant> chosen) {
    Situation situation = new Situation(given);
    KieSession session = base.newKieSession();
    Recorder recorder = new Recorder(fact -> fact);
    try {
      session.addEventListener((AgendaEventListener) recorder);
      situation.records().forEach(session::insert);
      situation.values().forEach(session::insert);
      session.addEventListener((RuleRuntimeEventListener) recorder);
      int fired =
          session.fireAllRules(
              match -> chosen.test(variantByRule.get(match.getRule())), StageRules.MOST_FIRINGS);
      if (fired == StageRules.MOST_FIRINGS) {
        throw new IllegalStateException("rules fired " + fired + " times; they feed each other");
      }
    } finally {
      session.dispose();
    }
    List<Firing> firings =
        recorder.fired().stream()
            .map(fired -> new Firing(originalByName.get(fired.rule()), fired))
            .toList();
    StageResult result = new StageResult(firings, new Slice[0], new Slice[0]);
    return new Trace(situation, new Course(new StageResult[] {result}, onlyStage));
  }
}
