package org.salesadvisor.engine;

import com.github.benmanes.caffeine.cache.Interner;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** Runs one stage in Drools, for a view that was never met. Safe for use by many threads. */
final class StageRunner {

  /** Far above what any profile fires; reaching it means rules that feed each other for ever. */
  static final int MOST_FIRINGS = 2_000;

  private final List<Stage> stages;
  private final Map<Rule, RuleInfo> infoByRule;
  private final Map<RuleInfo, Stage> stageByRule = new IdentityHashMap<>();
  private final KieSessionsPool sessions;

  // what no view holds any more is forgotten
  private final Interner<Object> facts = Interner.newWeakInterner();
  private final Interner<Slice> slices = Interner.newWeakInterner();

  StageRunner(InternalKnowledgeBase base, List<Stage> stages, Map<Rule, RuleInfo> infoByRule) {
    this.stages = stages;
    this.infoByRule = infoByRule;
    this.sessions = base.newKieSessionsPool(Runtime.getRuntime().availableProcessors());
    stages.forEach(stage -> stage.rules.forEach(rule -> stageByRule.put(rule, stage)));
  }

  Stage stageOf(RuleInfo rule) {
    return stageByRule.get(rule);
  }

  /**
   * Runs.
   *
   * @param situation what is given
   * @param handed what the stage sees of given values and of earlier stages
   * @throws IllegalStateException when rules feed each other without end
   */
  StageResult run(Stage stage, Situation situation, Slice[] handed) {
    KieSession session = sessions.newKieSession();
    Recorder recorder = new Recorder(infoByRule, facts::intern);
    try {
      situation.records().forEach(session::insert);
      for (Slice slice : handed) {
        slice.facts().forEach(session::insert);
      }
      session.addEventListener((AgendaEventListener) recorder);
      session.addEventListener((RuleRuntimeEventListener) recorder);
      int fired =
          session.fireAllRules(
              match -> stageOf(infoByRule.get(match.getRule())) == stage, MOST_FIRINGS);
      // Drools looks at the limit between rules, so one rule can go beyond it
      if (fired >= MOST_FIRINGS) {
        throw new IllegalStateException(
            "rules fired " + MOST_FIRINGS + " times for one profile; they feed each other");
      }
      return new StageResult(recorder.firings(), handed, handOver(stage, recorder.firings()));
    } finally {
      session.dispose();
    }
  }

  /** What each stage sees of the given values, by its number. */
  Slice[] handOut(List<?> values) {
    return stages.stream().map(stage -> slice(values, stage)).toArray(Slice[]::new);
  }

  private Slice[] handOver(Stage from, List<Firing> firings) {
    List<Object> derived = new ArrayList<>();
    firings.forEach(firing -> derived.addAll(firing.derived()));
    Slice[] handed = new Slice[stages.size()];
    for (Stage later : stages.subList(from.number + 1, stages.size())) {
      if (later.isFedBy(from.writes)) {
        handed[later.number] = slice(derived, later);
      }
    }
    return handed;
  }

  private Slice slice(List<?> all, Stage reader) {
    List<Object> read = new ArrayList<>(all.size());
    for (Object fact : all) {
      if (reader.reads.contains(fact.getClass()) && !read.contains(fact) && reader.sees(fact)) {
        read.add(fact);
      }
    }
    return read.isEmpty() ? Slice.EMPTY : slices.intern(new Slice(read));
  }

  void close() {
    sessions.shutdown();
  }
}
