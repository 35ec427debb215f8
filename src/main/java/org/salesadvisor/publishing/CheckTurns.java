package org.salesadvisor.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.salesadvisor.errors.AdvisorException;

/**
 * Lets one check run at a time: each takes a core for about a second and tens of megabytes, which
 * decisions need more.
 */
@ApplicationScoped
class CheckTurns {

  private static final long LONGEST_WAIT_SECONDS = 10;

  private final Semaphore turn = new Semaphore(1, true);

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
      return check.get();
    } finally {
      turn.release();
    }
  }
}
