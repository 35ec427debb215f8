package org.salesadvisor.decisionlog;

import java.time.Duration;

/**
 * How much the log holds and how long it tries.
 *
 * @param queueSize decisions that may wait for a writer; one more is refused
 * @param batchSize decisions at most in one insert
 * @param writers threads, and so connections, that insert
 * @param deadline from append to an answer, good or bad
 */
record DecisionLogSettings(int queueSize, int batchSize, int writers, Duration deadline) {
  static final DecisionLogSettings DEFAULTS =
      new DecisionLogSettings(2048, 256, 2, Duration.ofMillis(1800));

  DecisionLogSettings {
    requireAtLeastOne("advisor.decision-log.queue-size", queueSize);
    requireAtLeastOne("advisor.decision-log.batch-size", batchSize);
    requireAtLeastOne("advisor.decision-log.writers", writers);
    if (deadline.toMillis() < 200) {
      throw new IllegalArgumentException(
          "advisor.decision-log.deadline is " + deadline + ". Maybe give it 1 s or more.");
    }
  }

  private static void requireAtLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " is " + value + ", must be 1 or more.");
    }
  }
}
