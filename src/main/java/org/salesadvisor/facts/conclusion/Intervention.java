package org.salesadvisor.facts.conclusion;

/** What can be done about a narrowing funnel [S]; market and account management [A]. */
public enum Intervention {
  COACHING,
  MORE_ACTIONS,
  PROBLEM_ANALYSIS,
  TRAINING,
  INVESTIGATE_MARKET,
  ACCOUNT_MANAGEMENT,
  NONE
}
