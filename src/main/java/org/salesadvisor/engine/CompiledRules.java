package org.salesadvisor.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.drools.base.base.ValueResolver;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/**
 * Rules that run. Safe for use by many threads.
 *
 * <p>A decision walks through the stages. What a stage derives depends on what it can see alone, so
 * each distinct view is given to Drools once and its result is shared by all later decisions. A
 * profile that differs only where no rule looks costs no run at all.
 */
public final class CompiledRules {

  /** Far above what any profile fires; reaching it means rules that feed each other for ever. */
  private static final int MOST_FIRINGS = 2_000;

  /** Views kept per stage; the least used go first. A view holds some kilobytes at most. */
  private static final int MOST_VIEWS = 20_000;

  private final List<RuleInfo> rules;
  private final List<Stage> stages;
  private final GivenTests tests;
  private final Map<Rule, RuleInfo> infoByRule;
  private final Map<RuleInfo, Stage> stageByRule = new IdentityHashMap<>();
  private final KieSessionsPool sessions;
  private final ValueResolver resolver;
  private final KieSession resolverSession;
  private final List<Cache<StageKey, StageResult>> views = new ArrayList<>();
  private final Map<Object, Object> facts = new ConcurrentHashMap<>();
  private final Map<List<Object>, Slice> slices = new ConcurrentHashMap<>();
  private final Map<Class<?>, int[]> writersByType = new IdentityHashMap<>();
  private final Map<RuleInfo, LongAdder> firedByRule = new IdentityHashMap<>();
  private final LongAdder decisions = new LongAdder();

  CompiledRules(
      InternalKnowledgeBase base,
      List<RuleInfo> rules,
      List<Stage> stages,
      GivenTests tests,
      Map<Rule, RuleInfo> infoByRule) {
    this.rules = List.copyOf(rules);
    this.stages = List.copyOf(stages);
    this.tests = tests;
    this.infoByRule = infoByRule;
    this.sessions = base.newKieSessionsPool(Runtime.getRuntime().availableProcessors());
    this.resolverSession = base.newKieSession();
    this.resolver = (ValueResolver) resolverSession;
    rules.forEach(rule -> firedByRule.put(rule, new LongAdder()));
    connect();
  }

  private void connect() {
    Set<Class<?>> types = new HashSet<>();
    for (Stage stage : stages) {
      stage.rules.forEach(rule -> stageByRule.put(rule, stage));
      views.add(Caffeine.newBuilder().maximumSize(MOST_VIEWS).executor(Runnable::run).build());
      types.addAll(stage.writes);
      if (stage.reads.stream().anyMatch(FactTypes::isGiven)) {
        stage.sources.add(-1);
      }
      for (Stage earlier : stages.subList(0, stage.number)) {
        if (stage.isFedBy(earlier.writes)) {
          stage.sources.add(earlier.number);
        }
      }
    }
    for (Class<?> type : types) {
      writersByType.put(
          type,
          stages.stream().filter(s -> s.writes.contains(type)).mapToInt(s -> s.number).toArray());
    }
  }

  /** Every rule, in the order of files and of lines. */
  public List<RuleInfo> rules() {
    return rules;
  }

  /** How often a rule fired since these rules were compiled. */
  public long fired(RuleInfo rule) {
    return firedByRule.get(rule).sum();
  }

  /** How many decisions were taken since these rules were compiled. */
  public long decisions() {
    return decisions.sum();
  }

  /** Counts from nothing again, so that decisions of a check do not count. */
  public void countAnew() {
    firedByRule.values().forEach(LongAdder::reset);
    decisions.reset();
  }

  /**
   * Decides.
   *
   * @param given what is known; the order does not matter
   * @return what was derived and by which rules
   * @throws IllegalStateException when rules feed each other without end
   */
  public Trace decide(Collection<?> given) {
    Situation situation = new Situation(given);
    long[] outcomes = tests.outcomes(situation, resolver);
    StageResult[] results = new StageResult[stages.size()];
    for (int number = 0; number < results.length; number++) {
      results[number] = result(stages.get(number), situation, outcomes, results);
      results[number].count();
    }
    decisions.increment();
    return new Trace(situation, results, writersByType);
  }

  private StageResult result(
      Stage stage, Situation situation, long[] outcomes, StageResult[] earlier) {
    Slice[] handed = new Slice[stage.sources.size()];
    for (int i = 0; i < handed.length; i++) {
      int source = stage.sources.get(i);
      handed[i] =
          source < 0 ? slice(situation.values(), stage) : earlier[source].handed()[stage.number];
    }
    StageKey key = new StageKey(stage.see(outcomes), handed);
    Cache<StageKey, StageResult> known = views.get(stage.number);
    StageResult result = known.getIfPresent(key);
    if (result == null) {
      result = run(stage, situation, handed);
      known.put(key, result);
    }
    return result;
  }

  private StageResult run(Stage stage, Situation situation, Slice[] handed) {
    KieSession session = sessions.newKieSession();
    Recorder recorder = new Recorder(infoByRule, this::canonical);
    try {
      situation.records().forEach(session::insert);
      for (Slice slice : handed) {
        slice.facts().forEach(session::insert);
      }
      session.addEventListener((AgendaEventListener) recorder);
      session.addEventListener((RuleRuntimeEventListener) recorder);
      int fired =
          session.fireAllRules(
              match -> stageByRule.get(infoByRule.get(match.getRule())) == stage, MOST_FIRINGS);
      if (fired == MOST_FIRINGS) {
        throw new IllegalStateException(
            "rules fired " + MOST_FIRINGS + " times for one profile; they feed each other");
      }
      return StageResult.of(recorder.firings(), handOver(stage, recorder.firings()), firedByRule);
    } finally {
      session.dispose();
    }
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

  private Slice slice(List<Object> all, Stage reader) {
    if (all.isEmpty()) {
      return Slice.EMPTY;
    }
    List<Object> read = new ArrayList<>(all.size());
    for (Object fact : all) {
      if (reader.reads.contains(fact.getClass())
          && !read.contains(fact)
          && reader.sees(fact, resolver)) {
        read.add(fact);
      }
    }
    return read.isEmpty() ? Slice.EMPTY : slices.computeIfAbsent(read, Slice::new);
  }

  private Object canonical(Object fact) {
    Object first = facts.putIfAbsent(fact, fact);
    return first == null ? fact : first;
  }

  /** Lets go of the sessions; decisions under way finish. */
  public void close() {
    resolverSession.dispose();
    sessions.shutdown();
  }
}
