package org.salesadvisor.impact;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.salesadvisor.decisionlog.DecisionLog;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.rulebase.LoadedRuleSet;

/**
 * Comparisons over the log: a few at a time, each on a thread of its own. What came of them is kept
 * in memory for an hour, and of the last eight only. Thread-safe.
 */
@ApplicationScoped
class ImpactRuns {

  private static final int MOST_KEPT = 8;
  private static final Duration KEPT_FOR = Duration.ofHours(1);

  private final ActiveRules active;
  private final DecisionLog log;
  private final Clock clock;
  private final int most;
  private final Semaphore places;
  private final Map<UUID, ImpactRun> running = new ConcurrentHashMap<>();
  private final Cache<UUID, ImpactRun> ended =
      Caffeine.newBuilder()
          .maximumSize(MOST_KEPT)
          .expireAfterWrite(KEPT_FOR)
          .scheduler(Scheduler.systemScheduler())
          .executor(Runnable::run)
          .<UUID, ImpactRun>removalListener((id, run, cause) -> run.forget())
          .build();

  ImpactRuns(
      ActiveRules active,
      DecisionLog log,
      Clock clock,
      @ConfigProperty(name = "advisor.impact.concurrent", defaultValue = "2") int most) {
    this.active = active;
    this.log = log;
    this.clock = clock;
    this.most = most;
    this.places = new Semaphore(most);
  }

  /**
   * Begins to compare with the rules that serve.
   *
   * @param actor who asked
   * @param candidate loads the rules after the change, in the place that this run takes
   * @throws AdvisorException TOO_MANY_IMPACTS, or what the candidate throws
   */
  ImpactRun start(String actor, Asked asked, Supplier<LoadedRuleSet> candidate) {
    if (!places.tryAcquire()) {
      throw new AdvisorException(
          "TOO_MANY_IMPACTS",
          ImpactMessage.OTHERS_RUN.with(most),
          ImpactMessage.WHEN_ONE_ENDED.with());
    }
    boolean hasBegun = false;
    try {
      ImpactRun run =
          new ImpactRun(
              UUID.randomUUID(), actor, asked, active.get(), candidate.get(), clock.instant());
      running.put(run.id, run);
      begin(run);
      hasBegun = true;
      return run;
    } finally {
      if (!hasBegun) {
        places.release();
      }
    }
  }

  private void begin(ImpactRun run) {
    Thread thread = new Thread(() -> toEnd(run), "impact-" + run.id);
    thread.setDaemon(true);
    thread.start();
  }

  private void toEnd(ImpactRun run) {
    ImpactRun.State last = ImpactRun.State.FAILED;
    try {
      last = run.run(log);
    } finally {
      ended.put(run.id, run);
      running.remove(run.id);
      places.release();
      run.end(last, clock.instant());
    }
  }

  /**
   * The one with this id.
   *
   * @throws AdvisorException IMPACT_NOT_FOUND when there is none any more
   */
  ImpactRun get(UUID id) {
    return Optional.ofNullable(running.get(id))
        .or(() -> Optional.ofNullable(ended.getIfPresent(id)))
        .orElseThrow(
            () ->
                new AdvisorException(
                    "IMPACT_NOT_FOUND",
                    ImpactMessage.NO_SUCH_IMPACT.with(id),
                    ImpactMessage.ASK_AGAIN.with()));
  }

  /** Cancels it when it runs, and forgets it when it has ended. */
  void delete(UUID id) {
    ImpactRun run = get(id);
    if (run.state() == ImpactRun.State.RUNNING) {
      run.cancel();
    } else {
      ended.invalidate(id);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    running.values().forEach(ImpactRun::cancel);
    ended.invalidateAll();
  }
}
