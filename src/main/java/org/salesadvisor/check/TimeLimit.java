package org.salesadvisor.check;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The longest that a part of a check may take: rules can be written that nobody can look through.
 */
record TimeLimit(Duration longest) {

  /**
   * What the work gives; empty when it took too long and was stopped.
   *
   * @throws CancellationException when the caller is interrupted meanwhile
   */
  <T> Optional<T> of(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(task, "rules-check");
    thread.setDaemon(true);
    thread.start();
    try {
      return Optional.of(task.get(longest.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException tooLong) {
      return Optional.empty();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed.getCause());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } finally {
      task.cancel(true);
    }
  }
}
