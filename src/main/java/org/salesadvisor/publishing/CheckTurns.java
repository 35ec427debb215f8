package org.salesadvisor.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.errors.Courtesy;
import org.salesadvisor.rulebase.ActiveRules;

/**
 * Lets one check run at a time, and rest while advice is asked: each takes a core for some seconds
 * and tens of megabytes, which decisions need more.
 */
@ApplicationScoped
class CheckTurns {

  private static final long LONGEST_WAIT_SECONDS = 20;

  /** A check of what people write works for two seconds, and so rests for four. */
  private static final long LONGEST_REST_MILLIS = 6_000;

  private final Semaphore turn = new Semaphore(1, true);
  private final ActiveRules active;

  CheckTurns(ActiveRules active) {
    this.active = active;
  }

  <T> T take(Supplier<T> check) {
    boolean taken = false;
    try {
      taken = turn.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    if (!taken) {
      throw new AdvisorException(
          "TOO_MANY_CHECKS",
          PublishingMessage.OTHERS_CHECKED.with(),
          PublishingMessage.CHECK_LATER.with());
    }
    try {
      return new Courtesy(new Callers(active)::areThere, LONGEST_REST_MILLIS).in(check);
    } finally {
      turn.release();
    }
  }
}
