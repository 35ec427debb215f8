package org.salesadvisor.engine;

import com.github.benmanes.caffeine.cache.Interner;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Runs one stage, for a view that was never met. Safe for use by many threads. */
final class StageRunner {

  private final List<Stage> stages;
  private final List<StageMemory> memories;
  private final Map<RuleInfo, Stage> stageByRule = new IdentityHashMap<>();

  // what no view holds any more is forgotten
  private final Interner<Slice> slices = Interner.newWeakInterner();

  /**
   * @param memories of each stage
   */
  StageRunner(List<Stage> stages, List<StageMemory> memories) {
    this.stages = stages;
    this.memories = memories;
    stages.forEach(stage -> stage.rules.forEach(rule -> stageByRule.put(rule, stage)));
  }

  Stage stageOf(RuleInfo rule) {
    return stageByRule.get(rule);
  }

  StageMemory memory(Stage stage) {
    return memories.get(stage.number);
  }

  /**
   * Runs.
   *
   * @param situation what is given
   * @param outcomes of all tests on it
   * @param handed what the stage sees of given values and of earlier stages
   * @throws IllegalStateException when rules feed each other without end
   */
  StageResult run(Stage stage, Situation situation, long[] outcomes, Slice[] handed) {
    List<Firing> firings =
        memories.get(stage.number).fire(stage.seen(outcomes, handed), situation).stream()
            .map(fired -> new Firing(stage.rule(fired.rule()), fired))
            .toList();
    return new StageResult(firings, handed, handOver(stage, firings));
  }

  /** What each stage sees of the given values. */
  GivenSlices handOut(List<?> values) {
    return new GivenSlices(
        stages.stream().map(stage -> slice(values, stage)).toArray(Slice[]::new));
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
}
