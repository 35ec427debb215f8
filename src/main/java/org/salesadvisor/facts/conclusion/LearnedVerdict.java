package org.salesadvisor.facts.conclusion;

/** Whether a learned score of leads is shown beside the points of the rules. */
public enum LearnedVerdict {
  EARNS_ITS_PLACE,
  NO_BETTER_THAN_RULES,
  NOT_ENOUGH_DATA
}
