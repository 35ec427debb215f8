package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** The rules of one stage as Drools runs them. Safe for use by many threads. */
final class StageRules {

  /** Far above what any profile fires; reaching it means rules that feed each other for ever. */
  static final int MOST_FIRINGS = 2_000;

  private final Map<Rule, RuleInfo> infoByRule = new IdentityHashMap<>();
  private final KieSessionsPool sessions;

  /**
   * @param rules of the stage
   * @param conditions of each rule by its id
   */
  StageRules(List<RuleInfo> rules, Map<String, List<ReadCondition>> conditions) {
    Map<String, RuleInfo> byId = new HashMap<>();
    List<org.drools.model.Rule> written = new ArrayList<>();
    for (RuleInfo rule : rules) {
      byId.put(rule.id(), rule);
      written.add(DroolsRule.of(rule.id(), rule.stratum(), conditions.get(rule.id())));
    }
    // equal facts are one fact: a concept derived twice does not fire its readers twice
    InternalKnowledgeBase base = RuleCompiler.base(written, EqualityBehaviorOption.EQUALITY);
    for (KiePackage pkg : base.getKiePackages()) {
      for (Rule rule : pkg.getRules()) {
        RuleInfo info = byId.get(rule.getName());
        infoByRule.put(rule, info);
        ((RuleImpl) rule).setConsequence(new Insertion(info));
      }
    }
    this.sessions = base.newKieSessionsPool(Runtime.getRuntime().availableProcessors());
  }

  /**
   * Lets them fire.
   *
   * @param handed what the stage sees of given values and of earlier stages
   * @param canonical the one object that stands for all that equal a fact
   * @throws IllegalStateException when rules feed each other without end
   */
  List<Firing> fire(Situation situation, Slice[] handed, UnaryOperator<Object> canonical) {
    KieSession session = sessions.newKieSession();
    Recorder recorder = new Recorder(infoByRule, canonical);
    try {
      situation.records().forEach(session::insert);
      for (Slice slice : handed) {
        slice.facts().forEach(session::insert);
      }
      session.addEventListener((AgendaEventListener) recorder);
      session.addEventListener((RuleRuntimeEventListener) recorder);
      // Drools looks at the limit between rules, so one rule can go beyond it
      if (session.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
        throw new IllegalStateException(
            "rules fired " + MOST_FIRINGS + " times for one profile; they feed each other");
      }
      return recorder.firings();
    } finally {
      session.dispose();
    }
  }

  void close() {
    sessions.shutdown();
  }
}
