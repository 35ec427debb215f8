package org.salesadvisor.engine;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What one stage derived for each view that it met, and how often its rules fired. Safe for use by
 * many threads.
 */
final class Views {

  /**
   * Kept at most; a view holds some kilobytes. When there are more all are forgotten: telling which
   * are used least would slow down every decision, and stages are cut so that this is rare.
   */
  private static final int MOST = 20_000;

  private final Map<ViewKey, StageResult> results = new ConcurrentHashMap<>();
  private final Map<RuleInfo, LongAdder> firedForgotten = new IdentityHashMap<>();

  Views(Stage stage) {
    stage.rules.forEach(rule -> firedForgotten.put(rule, new LongAdder()));
  }

  /** The result for this view, or null when it was not met. */
  StageResult find(ViewKey view) {
    return results.get(view);
  }

  /** Keeps a result; returns the one that is kept when another thread was faster. */
  StageResult add(ViewKey view, StageResult result) {
    if (results.size() >= MOST) {
      forget();
    }
    StageResult first = results.putIfAbsent(view, result);
    return first == null ? result : first;
  }

  /** Forgets every view, but not how often rules fired. */
  void forget() {
    for (ViewKey view : results.keySet()) {
      StageResult result = results.remove(view);
      if (result != null) {
        result.firings().forEach(f -> firedForgotten.get(f.rule()).add(result.uses()));
      }
    }
  }

  /** How often a rule of this stage fired. */
  long fired(RuleInfo rule) {
    long fired = firedForgotten.get(rule).sum();
    for (StageResult result : results.values()) {
      for (Firing firing : result.firings()) {
        fired += firing.rule() == rule ? result.uses() : 0;
      }
    }
    return fired;
  }
}
