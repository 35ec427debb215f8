package org.salesadvisor.decisionlog;

/** Why the log could not do what was asked. */
public abstract sealed class DecisionLogException extends RuntimeException
    permits DecisionNotFoundException,
        DecisionRejectedException,
        IdempotencyConflictException,
        LogFullException,
        LogUnavailableException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String advice;

  /** Without a stack trace: the code says where, and a full log must fail cheaply. */
  DecisionLogException(String code, String message, String advice, Throwable cause) {
    super(message, cause, false, false);
    this.code = code;
    this.advice = advice;
  }

  /** Names the kind of failure for programs; never changes. */
  public String code() {
    return code;
  }

  /** What to do next. */
  public String advice() {
    return advice;
  }
}
