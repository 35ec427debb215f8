package org.salesadvisor.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What one stage derived for each view that it met. Safe for use by many threads. */
final class Views {

  /**
   * Kept at most; a view holds some kilobytes. When there are more all are forgotten: telling which
   * are used least would slow down every decision, and stages are cut so that this is rare.
   */
  private static final int MOST = 20_000;

  private final Map<ViewKey, StageResult> results = new ConcurrentHashMap<>();

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

  void forget() {
    results.clear();
  }
}
