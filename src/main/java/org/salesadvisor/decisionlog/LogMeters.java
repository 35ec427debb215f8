package org.salesadvisor.decisionlog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** What operators see of the log. */
final class LogMeters {
  private final MeterRegistry registry;
  private final Counter stored;
  private final DistributionSummary batchSize;
  private final Timer commit;

  LogMeters(MeterRegistry registry, DecisionQueue queue) {
    this.registry = registry;
    stored =
        Counter.builder("advisor.decision.log.stored")
            .description("Decisions that became durable")
            .register(registry);
    batchSize =
        DistributionSummary.builder("advisor.decision.log.batch")
            .description("Decisions in one insert and commit")
            .register(registry);
    commit =
        Timer.builder("advisor.decision.log.commit")
            .description("One insert with its commit")
            .register(registry);
    Gauge.builder("advisor.decision.log.waiting", queue, DecisionQueue::depth)
        .description("Decisions that wait for a writer")
        .register(registry);
  }

  void stored() {
    stored.increment();
  }

  void committed(int decisions, long nanos) {
    batchSize.record(decisions);
    commit.record(nanos, TimeUnit.NANOSECONDS);
  }

  void failed(String reason) {
    Counter.builder("advisor.decision.log.failed")
        .description("Decisions that were not confirmed as stored")
        .tag("reason", reason)
        .register(registry)
        .increment();
  }
}
