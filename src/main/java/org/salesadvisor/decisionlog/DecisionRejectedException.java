package org.salesadvisor.decisionlog;

import java.util.UUID;

/**
 * The database will never take this decision: its content is at fault. It is not stored. The cause
 * says what the database found, with values: for the log of the service, not for the client.
 */
public final class DecisionRejectedException extends DecisionLogException {
  private static final long serialVersionUID = 1L;

  DecisionRejectedException(UUID id, Throwable cause) {
    super(
        "DECISION_REJECTED",
        LogMessage.REJECTED.with(id),
        LogMessage.CORRECT_PROFILE.with(),
        cause);
  }
}
