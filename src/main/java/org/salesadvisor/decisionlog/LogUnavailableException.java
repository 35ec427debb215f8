package org.salesadvisor.decisionlog;

/** The database did not confirm the decision in time, or the log is closing. */
public final class LogUnavailableException extends DecisionLogException {
  private static final long serialVersionUID = 1L;

  private final boolean outcomeUnknown;

  private LogUnavailableException(String message, boolean outcomeUnknown, Throwable cause) {
    super("LOG_UNAVAILABLE", message, "Try again in a few seconds.", cause);
    this.outcomeUnknown = outcomeUnknown;
  }

  static LogUnavailableException notStored(Throwable cause) {
    return new LogUnavailableException(
        "The database did not take the decision in time; it is not stored.", false, cause);
  }

  static LogUnavailableException unknown(Throwable cause) {
    return new LogUnavailableException(
        "The database did not confirm the decision in time; it may be stored.", true, cause);
  }

  static LogUnavailableException closing() {
    return new LogUnavailableException("The decision log is closing.", false, null);
  }

  /**
   * Whether the decision may be stored all the same: it was sent, and the connection broke before
   * the answer. A retry with the same idempotency key, or of a decision with the same id, finds out
   * and never stores it twice.
   */
  public boolean outcomeUnknown() {
    return outcomeUnknown;
  }
}
