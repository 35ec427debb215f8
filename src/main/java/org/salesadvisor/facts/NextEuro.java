package org.salesadvisor.facts;

/** What one more euro of media would bring in margin, as far as chance allows to say. */
public enum NextEuro {
  /** Credibly more than itself. */
  PAYS,
  /** It cannot be told whether it comes back. */
  UNCERTAIN,
  /** Credibly less than itself. */
  COSTS
}
