package org.salesadvisor.impact;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.salesadvisor.engine.Firing;
import org.salesadvisor.engine.StageResult;
import org.salesadvisor.engine.Trace;

/**
 * Reads what decisions came to. What a stage adds is sorted out once for all decisions that share
 * it, so that reading one is a few dozen look-ups. Safe for many threads.
 */
final class Reading {

  /** Some hundred bytes each; when there are more all are forgotten. */
  private static final int MOST = 100_000;

  private final Numbers<Item> items;
  private final Numbers<String> rules;
  private final Map<StageResult, Outcome> known = new ConcurrentHashMap<>();

  Reading(Numbers<Item> items, Numbers<String> rules) {
    this.items = items;
    this.rules = rules;
  }

  Outcome of(Trace trace) {
    Outcome whole = Outcome.empty();
    for (StageResult stage : trace.course().stages()) {
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
        Item.of(fact).forEach(item -> outcome.items().set(items.of(item)));
      }
    }
    return outcome;
  }
}
