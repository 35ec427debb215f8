package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/**
 * How a decision runs through all stages: the firings in their order, and for each derived fact the
 * chain of firings back to the given facts. Shared by all decisions in which every test comes out
 * alike and the same values are given. Safe for use by many threads.
 */
public final class Course extends Shared<Course> {

  private static final int[] NONE = {};

  private final StageResult[] stages;
  private final Map<Class<?>, int[]> writersByType;
  private final LongAdder uses = new LongAdder();
  private volatile boolean isKept;

  /**
   * @param stages what each stage derived; not copied
   * @param writersByType for each derived type the numbers of the stages that derive it, in order
   */
  Course(StageResult[] stages, Map<Class<?>, int[]> writersByType) {
    this.stages = stages;
    this.writersByType = writersByType;
  }

  /** Every firing, in the order in which they fired. */
  public List<Firing> firings() {
    List<Firing> all = new ArrayList<>(64);
    for (StageResult stage : stages) {
      all.addAll(stage.firings());
    }
    return all;
  }

  /** What this stage derived. */
  StageResult stage(int number) {
    return stages[number];
  }

  /** What each stage derived, in the order in which they ran. */
  public List<StageResult> stages() {
    return Collections.unmodifiableList(Arrays.asList(stages));
  }

  /**
   * Whether an earlier stage derived this fact too: one that does not read a type may derive again
   * what is known.
   *
   * @param stage the position in {@link #stages()}
   */
  public boolean isDerivedBefore(Object fact, int stage) {
    for (int writer : writersByType.get(fact.getClass())) {
      if (writer >= stage) {
        return false;
      }
      if (stages[writer].origin(fact) != null) {
        return true;
      }
    }
    return false;
  }

  /** The derived facts of a type, in the order of derivation. */
  public <T> List<T> derived(Class<T> type) {
    List<T> found = new ArrayList<>();
    for (int writer : writersByType.getOrDefault(type, NONE)) {
      stages[writer].derived(type).forEach(fact -> found.add(type.cast(fact)));
    }
    return found;
  }

  /**
   * The firings that led to some firings, those nearest to the given facts first.
   *
   * @param last firings of this course, which come after all that led to them
   * @param known facts at which the chain may stop, since they are explained elsewhere
   */
  public List<Firing> chain(Collection<Firing> last, Predicate<Object> known) {
    List<Firing> chain = new ArrayList<>();
    for (Firing firing : last) {
      collect(firing, known, chain);
    }
    return chain;
  }

  private void collect(Firing firing, Predicate<Object> known, List<Firing> chain) {
    // a few dozen at most, compared by identity: looking through them is faster than a set
    if (chain.contains(firing)) {
      return;
    }
    List<Object> matched = firing.matched();
    Firing[] supports = firing.supports();
    for (int i = 0; i < supports.length; i++) {
      support(matched.get(i), supports[i], known, chain);
    }
    for (Class<?> type : firing.exists()) {
      for (int writer : writersByType.getOrDefault(type, NONE)) {
        for (Object support : stages[writer].derived(type)) {
          support(support, null, known, chain);
        }
      }
    }
    chain.add(firing);
  }

  /**
   * @param near the firing of the same stage that derived the fact, or null
   */
  private void support(Object fact, Firing near, Predicate<Object> known, List<Firing> chain) {
    if (known.test(fact)) {
      return;
    }
    if (near != null) {
      collect(near, known, chain);
      return;
    }
    for (int writer : writersByType.getOrDefault(fact.getClass(), NONE)) {
      Firing earlier = stages[writer].origin(fact);
      if (earlier != null) {
        collect(earlier, known, chain);
        return;
      }
    }
  }

  /** Counts one more decision. */
  void count() {
    uses.increment();
    if (!isKept) {
      settle();
    }
  }

  /** From here on it is looked for where courses are kept, so that what is counted can wait. */
  void keep() {
    isKept = true;
  }

  void forget() {
    isKept = false;
    settle();
  }

  /** Hands what was counted on to the stages; none is handed on twice or lost. */
  private void settle() {
    long counted = uses.sumThenReset();
    if (counted > 0) {
      for (StageResult stage : stages) {
        stage.count(counted);
      }
    }
  }

  /** The decisions that were not handed on yet. */
  long uses() {
    return uses.sum();
  }
}
