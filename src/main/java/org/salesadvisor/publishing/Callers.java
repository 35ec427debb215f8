package org.salesadvisor.publishing;

import java.util.concurrent.TimeUnit;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** Whether somebody asked for advice just now. For one thread at a time. */
final class Callers {

  /** Who asks a few times a second is there all the time. */
  private static final long JUST_NOW_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final ActiveRules active;
  private long decisions;
  private long askedAt;

  Callers(ActiveRules active) {
    this.active = active;
    this.decisions = decisions();
    this.askedAt = System.nanoTime() - JUST_NOW_NANOS;
  }

  boolean areThere() {
    long before = decisions;
    decisions = decisions();
    if (decisions != before) {
      askedAt = System.nanoTime();
    }
    return System.nanoTime() - askedAt < JUST_NOW_NANOS;
  }

  private long decisions() {
    return active.find().map(LoadedRuleSet::rules).map(rules -> rules.decisions()).orElse(0L);
  }
}
