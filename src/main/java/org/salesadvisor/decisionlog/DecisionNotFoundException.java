package org.salesadvisor.decisionlog;

import java.util.UUID;

/** No decision has this id. */
public final class DecisionNotFoundException extends DecisionLogException {
  private static final long serialVersionUID = 1L;

  DecisionNotFoundException(UUID id) {
    super("DECISION_NOT_FOUND", LogMessage.NOT_FOUND.with(id), LogMessage.CHECK_ID.with(), null);
  }
}
