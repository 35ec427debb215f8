package org.salesadvisor.decisionlog;

import java.util.UUID;

/** What became of one decision of many. */
public sealed interface Outcome permits Appended, Outcome.Failed {

  /**
   * The decision is not known to be stored.
   *
   * @param id of the decision
   * @param reason why
   */
  record Failed(UUID id, DecisionLogException reason) implements Outcome {}
}
