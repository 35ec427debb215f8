package org.salesadvisor.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.salesadvisor.errors.AdvisorException;

/**
 * Waits for the database as long as a caller may wait, and no longer. A single step of a read gives
 * up by itself after two seconds, but a hanging database can make several of them wait.
 */
@ApplicationScoped
public class DatabaseWait {

  /** Leaves room to answer within two seconds. */
  private static final long MILLIS = 1_800;

  /**
   * Without the context of the request: a session in it would be closed by the I/O thread, which
   * then waits for a database that hangs.
   */
  private final ManagedExecutor workers =
      ManagedExecutor.builder().propagated().cleared(ThreadContext.ALL_REMAINING).build();

  /** What blocks, on another thread; a wait for that thread counts. */
  public <T> CompletionStage<T> of(Supplier<T> work) {
    return inTime(CompletableFuture.supplyAsync(work, workers));
  }

  /**
   * What reads in time, then what works on it: that may take longer, and must not read.
   *
   * @param read blocks
   * @param work computes
   */
  public <R, T> CompletionStage<T> of(Supplier<R> read, Function<R, T> work) {
    return of(read).thenApplyAsync(work, workers);
  }

  /** The same stage, which fails with DATABASE_UNAVAILABLE when it is not there in time. */
  public static <T> CompletionStage<T> inTime(CompletionStage<T> stage) {
    return stage
        .toCompletableFuture()
        .copy()
        .orTimeout(MILLIS, TimeUnit.MILLISECONDS)
        .exceptionally(failure -> told(failure));
  }

  private static <T> T told(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof TimeoutException) {
      throw new AdvisorException(
          "DATABASE_UNAVAILABLE", WebMessage.DATABASE_SLOW.with(), WebMessage.TRY_WITH_KEY.with());
    }
    throw failure instanceof CompletionException known ? known : new CompletionException(cause);
  }
}
