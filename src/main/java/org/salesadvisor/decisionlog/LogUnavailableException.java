package org.salesadvisor.decisionlog;

import org.salesadvisor.language.Message;

/** The database did not confirm the decision in time, or the log is closing. */
public final class LogUnavailableException extends DecisionLogException {
  private static final long serialVersionUID = 1L;

  private final boolean outcomeUnknown;

  private LogUnavailableException(Message message, boolean outcomeUnknown, Throwable cause) {
    super("LOG_UNAVAILABLE", message, LogMessage.IN_A_FEW_SECONDS.with(), cause);
    this.outcomeUnknown = outcomeUnknown;
  }

  static LogUnavailableException notStored(Throwable cause) {
    return new LogUnavailableException(LogMessage.NOT_STORED.with(), false, cause);
  }

  static LogUnavailableException unknown(Throwable cause) {
    return new LogUnavailableException(LogMessage.MAY_BE_STORED.with(), true, cause);
  }

  static LogUnavailableException closing() {
    return new LogUnavailableException(LogMessage.CLOSING.with(), false, null);
  }

  static LogUnavailableException notRead(Throwable cause) {
    return new LogUnavailableException(LogMessage.NOT_READ.with(), false, cause);
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
