package org.salesadvisor.decisionlog;

import java.util.UUID;

/** No decision has this id. */
public final class DecisionNotFoundException extends DecisionLogException {
  private static final long serialVersionUID = 1L;

  DecisionNotFoundException(UUID id) {
    super(
        "DECISION_NOT_FOUND",
        "There is no decision " + id + ".",
        "Check the id, or list the decisions of the account.",
        null);
  }
}
