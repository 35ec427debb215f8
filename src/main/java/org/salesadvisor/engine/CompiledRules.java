package org.salesadvisor.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Rules that run. Safe for use by many threads.
 *
 * <p>A decision walks through the stages. What a stage derives depends on what it can see alone, so
 * each distinct view is given to Drools once and its result is shared by all later decisions. When
 * all stages together see what they saw before, the whole course is known. A profile that differs
 * only where no rule looks costs no run at all.
 */
public final class CompiledRules {

  /** Combinations of given values that are kept; the least used go first. */
  private static final int MOST_VALUES = 20_000;

  private final List<RuleInfo> rules;
  private final List<Stage> stages;
  private final GivenTests tests;
  private final StageRunner runner;
  private final Views[] views;

  /**
   * What a stage derives that sees nothing, when that is nothing: most do, since nobody asks advice
   * on everything at once. Threads may find it again.
   */
  private final StageResult[] ofNothing;

  private final Courses courses = new Courses();
  private final Map<Class<?>, int[]> writersByType = new IdentityHashMap<>();
  private final LongAdder decisions = new LongAdder();
  private final Cache<List<Enum<?>>, GivenSlices> values =
      Caffeine.newBuilder().maximumSize(MOST_VALUES).executor(Runnable::run).build();

  CompiledRules(List<RuleInfo> rules, List<Stage> stages, GivenTests tests, StageRunner runner) {
    this.rules = List.copyOf(rules);
    this.stages = List.copyOf(stages);
    this.tests = tests;
    this.runner = runner;
    this.views = stages.stream().map(Views::new).toArray(Views[]::new);
    this.ofNothing = new StageResult[stages.size()];
    for (Stage stage : stages) {
      stage.connect(stages.subList(0, stage.number));
      stage.writes.forEach(type -> writersByType.put(type, writers(stages, type)));
    }
  }

  private static int[] writers(List<Stage> stages, Class<?> type) {
    return stages.stream().filter(s -> s.writes.contains(type)).mapToInt(s -> s.number).toArray();
  }

  /** Every rule, in the order of files and of lines. */
  public List<RuleInfo> rules() {
    return rules;
  }

  /** In the order in which they run. */
  List<Stage> stages() {
    return stages;
  }

  StageMemory memory(Stage stage) {
    return runner.memory(stage);
  }

  /** How often a rule fired since these rules were compiled. */
  public long fired(RuleInfo rule) {
    int stage = runner.stageOf(rule).number;
    return views[stage].fired(rule) + courses.fired(rule, stage);
  }

  /** How many decisions were taken since these rules were compiled. */
  public long decisions() {
    return decisions.sum();
  }

  /**
   * Decides.
   *
   * @param given what is known; the order does not matter
   * @return what was derived and by which rules
   * @throws IllegalStateException when rules feed each other without end
   */
  public Trace decide(Collection<?> given) {
    Trace trace = consider(given);
    trace.course().count();
    decisions.increment();
    return trace;
  }

  /**
   * Decides as {@link #decide} without being counted: for those who only want to know what would
   * come out.
   */
  public Trace consider(Collection<?> given) {
    Situation situation = new Situation(given);
    GivenSlices slices = values.get(situation.values(), runner::handOut);
    long[] seen = tests.outcomes(situation, 1);
    seen[seen.length - 1] = slices.number();
    ViewKey view = new ViewKey(seen);
    Course known = courses.find(view);
    Course course = known != null ? known : courses.add(view, course(situation, seen, slices));
    return new Trace(situation, course);
  }

  private Course course(Situation situation, long[] outcomes, GivenSlices slices) {
    return new Course(results(situation, outcomes, slices, stages), writersByType);
  }

  /**
   * What some stages derive, each at its number; null for the others.
   *
   * @param some in the order in which they run, with all that feed them
   */
  StageResult[] results(Collection<?> given, List<Stage> some) {
    Situation situation = new Situation(given);
    GivenSlices slices = values.get(situation.values(), runner::handOut);
    return results(situation, tests.outcomes(situation, 0), slices, some);
  }

  private StageResult[] results(
      Situation situation, long[] outcomes, GivenSlices slices, List<Stage> some) {
    StageResult[] results = new StageResult[stages.size()];
    for (int i = 0; i < some.size(); i++) {
      Stage stage = some.get(i);
      Slice[] handed = stage.take(slices, results);
      results[stage.number] = result(stage, situation, outcomes, handed);
    }
    return results;
  }

  private StageResult result(Stage stage, Situation situation, long[] outcomes, Slice[] handed) {
    if (!stage.seesNothing(outcomes, handed)) {
      return ofView(stage, situation, outcomes, handed);
    }
    StageResult nothing = ofNothing[stage.number];
    if (nothing == null) {
      nothing = ofView(stage, situation, outcomes, handed);
      if (nothing.firings().isEmpty()) { // others are counted, so they must be among the views
        ofNothing[stage.number] = nothing;
      }
    }
    return nothing;
  }

  private StageResult ofView(Stage stage, Situation situation, long[] outcomes, Slice[] handed) {
    ViewKey view = stage.see(outcomes, handed);
    StageResult known = views[stage.number].find(view);
    return known != null
        ? known
        : views[stage.number].add(view, runner.run(stage, situation, outcomes, handed));
  }
}
