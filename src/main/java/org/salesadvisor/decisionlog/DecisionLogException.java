package org.salesadvisor.decisionlog;

import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Message;

/** Why the log could not do what was asked. */
public abstract sealed class DecisionLogException extends AdvisorException
    permits DecisionNotFoundException,
        DecisionRejectedException,
        IdempotencyConflictException,
        LogFullException,
        LogUnavailableException {
  private static final long serialVersionUID = 1L;

  /** Without a stack trace: the code says where, and a full log must fail cheaply. */
  DecisionLogException(String code, Message message, Message whatNext, Throwable cause) {
    super(code, message, whatNext, cause, false);
  }
}
