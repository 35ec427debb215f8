package org.salesadvisor.decisionlog;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * A decision on its way to the database, and the promise to its caller.
 *
 * <p>Two threads want to end it: the writer that stores it and the watch over deadlines. Whoever is
 * first decides: once it has expired it is never sent.
 */
final class PendingDecision {
  private enum State {
    WAITING,
    SENT,
    DONE
  }

  final Decision decision;
  final long deadline;
  final CompletableFuture<Appended> stage = new CompletableFuture<>();

  private final Executor answers;
  private State state = State.WAITING;
  private boolean mayBeStored;
  private Throwable lastFailure;

  /**
   * @param deadline by {@link System#nanoTime()}
   * @param answers completes the stage, so that what the caller chained to it holds up no writer
   */
  PendingDecision(Decision decision, long deadline, Executor answers) {
    this.decision = decision;
    this.deadline = deadline;
    this.answers = answers;
  }

  synchronized boolean isDone() {
    return state == State.DONE;
  }

  boolean isOverdue(long now) {
    return now - deadline >= 0;
  }

  /** False when it has ended meanwhile; it must not be sent then. */
  synchronized boolean startSending() {
    if (state == State.DONE) {
      return false;
    }
    state = State.SENT;
    return true;
  }

  /**
   * The attempt failed, another may follow.
   *
   * @param outcomeUnknown whether the server may have stored it before the failure
   */
  synchronized void attemptFailed(Throwable failure, boolean outcomeUnknown) {
    if (state == State.SENT) {
      state = State.WAITING;
      mayBeStored |= outcomeUnknown;
    }
    lastFailure = failure;
  }

  /** Whether an earlier attempt may have stored it: finding its id then is no replay. */
  synchronized boolean mayBeStored() {
    return mayBeStored;
  }

  boolean stored(Appended appended) {
    return end(() -> stage.complete(appended));
  }

  boolean failed(DecisionLogException reason) {
    return end(() -> stage.completeExceptionally(reason));
  }

  /** Gives up; says whether the decision may be stored all the same. */
  synchronized boolean expire() {
    boolean unknown = mayBeStored || state == State.SENT;
    return failed(
        unknown
            ? LogUnavailableException.unknown(lastFailure)
            : LogUnavailableException.notStored(lastFailure));
  }

  private synchronized boolean end(Runnable answer) {
    if (state == State.DONE) {
      return false;
    }
    state = State.DONE;
    answers.execute(answer);
    return true;
  }
}
