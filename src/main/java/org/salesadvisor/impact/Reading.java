package org.salesadvisor.impact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.salesadvisor.engine.Firing;
import org.salesadvisor.engine.StageResult;
import org.salesadvisor.engine.Trace;

/**
 * Reads what decisions came to: T is what of a derived fact counts. What a stage adds is sorted out
 * once for all decisions that share it, so that reading one is a few dozen look-ups. Safe for many
 * threads.
 */
final class Reading<T> {

  /** Some hundred bytes each; when there are more all are forgotten. */
  private static final int MOST = 100_000;

  private final Numbers<T> items;
  private final Numbers<String> rules;
  private final Function<Object, ? extends Collection<T>> itemsOf;
  private final Map<StageResult, Outcome> known = new ConcurrentHashMap<>();

  /**
   * @param itemsOf what a derived fact says
   */
  Reading(
      Numbers<T> items, Numbers<String> rules, Function<Object, ? extends Collection<T>> itemsOf) {
    this.items = items;
    this.rules = rules;
    this.itemsOf = itemsOf;
  }

  Outcome of(Trace trace) {
    return of(trace.course().stages());
  }

  Outcome of(List<StageResult> stages) {
    Outcome whole = Outcome.empty();
    for (StageResult stage : stages) {
      whole.add(of(stage));
    }
    return whole;
  }

  private Outcome of(StageResult stage) {
    Outcome read = known.get(stage);
    if (read == null) {
      read = read(stage);
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(stage, read);
    }
    return read;
  }

  private Outcome read(StageResult stage) {
    Outcome outcome = Outcome.empty();
    for (Firing firing : stage.firings()) {
      outcome.rules().set(rules.of(firing.rule().id()));
      for (Object fact : firing.derived()) {
        itemsOf.apply(fact).forEach(item -> outcome.items().set(items.of(item)));
      }
    }
    return outcome;
  }
}
