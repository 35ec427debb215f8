package org.salesadvisor.leads.learned;

/** Why a column is not learned from. */
public enum Refusal {
  /** Complete only when the outcome is known. */
  SETTLED_AT_END,
  /** Known of won leads almost alone: being known tells the outcome. */
  ONLY_ON_WON,
  /** Known of leads that were not won almost alone. */
  ONLY_ON_NOT_WON,
  /** Tells won from not won too well to have been there before. */
  TELLS_OUTCOME,
  /** The same of all. */
  ONE_VALUE
}
