package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What one decision derived and how: the firings in their order, and for each derived fact the
 * chain of firings back to the given facts.
 */
public final class Trace {

  private static final int[] NONE = {};

  private final Situation situation;
  private final StageResult[] results;
  private final Map<Class<?>, int[]> writersByType;

  Trace(Situation situation, StageResult[] results, Map<Class<?>, int[]> writersByType) {
    this.situation = situation;
    this.results = results;
    this.writersByType = writersByType;
  }

  /** The given record of this type, or null when there is none. */
  public Object given(Class<?> type) {
    return situation.record(type);
  }

  /** Every firing, in the order in which they fired. */
  public List<Firing> firings() {
    List<Firing> all = new ArrayList<>(64);
    for (StageResult result : results) {
      all.addAll(result.firings());
    }
    return all;
  }

  /** What each stage derived, in the order in which they ran. */
  public List<StageResult> stages() {
    return Collections.unmodifiableList(Arrays.asList(results));
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
      if (results[writer].origin(fact) != null) {
        return true;
      }
    }
    return false;
  }

  /** The derived facts of a type, in the order of derivation. */
  public <T> List<T> derived(Class<T> type) {
    List<T> found = new ArrayList<>();
    for (int writer : writersByType.getOrDefault(type, NONE)) {
      results[writer].derived(type).forEach(fact -> found.add(type.cast(fact)));
    }
    return found;
  }

  /**
   * The firings that led to some firings, those nearest to the given facts first.
   *
   * @param last firings of this trace, which come after all that led to them
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
        for (Object support : results[writer].derived(type)) {
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
      Firing earlier = results[writer].origin(fact);
      if (earlier != null) {
        collect(earlier, known, chain);
        return;
      }
    }
  }
}
