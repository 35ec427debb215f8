package org.salesadvisor.facts.conclusion;

/** The principles of a sales process [S]. */
public enum Principle {
  CLIENT_CENTRIC,
  END_TO_END,
  CLIENT_BASED_PLANNING,
  COLLABORATIVE_PROCESS_MANAGEMENT
}
