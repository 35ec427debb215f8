package org.salesadvisor.engine;

import com.github.benmanes.caffeine.cache.Interner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  // what nothing holds any more is forgotten
  private static final Interner<Object> FACTS = Interner.newWeakInterner();

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
        ((RuleImpl) rule).setConsequence(new Insertion(byId.get(rule.getName())));
      }
    }
    this.sessions = base.newKieSessionsPool(Runtime.getRuntime().availableProcessors());
  }

  /**
   * Lets them fire. Of facts that are equal, whichever stage derives them, one object stands for
   * all.
   *
   * @param handed what the stage sees of given values and of earlier stages
   * @throws IllegalStateException when rules feed each other without end
   */
  List<Fired> fire(Situation situation, List<Object> handed) {
    KieSession session = sessions.newKieSession();
    Recorder recorder = new Recorder(FACTS::intern);
    try {
      situation.records().forEach(session::insert);
      handed.forEach(session::insert);
      session.addEventListener((AgendaEventListener) recorder);
      session.addEventListener((RuleRuntimeEventListener) recorder);
      // Drools looks at the limit between rules, so one rule can go beyond it
      if (session.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
        throw new IllegalStateException(
            "rules fired " + MOST_FIRINGS + " times for one profile; they feed each other");
      }
      return recorder.fired();
    } finally {
      session.dispose();
    }
  }
}
