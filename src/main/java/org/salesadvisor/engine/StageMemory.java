package org.salesadvisor.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;

/**
 * The rules of a stage with what they derived from all that they ever saw: the same for every
 * version of the rules in which the stage says the same. So a version that was just loaded knows
 * all that it shares with those before it. Safe for use by many threads.
 */
final class StageMemory {

  /** Kept at most, of some hundred bytes each; the least used go first. */
  private static final int MOST = 20_000;

  private final StageRules rules;
  private final Cache<Seen, List<Fired>> known =
      Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

  StageMemory(StageRules rules) {
    this.rules = rules;
  }

  /**
   * What fires.
   *
   * @throws IllegalStateException when rules feed each other without end
   */
  List<Fired> fire(Seen seen, Situation situation) {
    // not get with a function, which would make threads wait for each other
    List<Fired> fired = known.getIfPresent(seen);
    if (fired == null) {
      fired = rules.fire(situation, seen.facts());
      known.put(seen, fired);
    }
    return fired;
  }
}
