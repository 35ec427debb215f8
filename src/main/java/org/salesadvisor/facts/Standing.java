package org.salesadvisor.facts;

/** Where an item stands beside the rest of the mix, as far as chance allows to say. */
public enum Standing {
  /** Credibly lower. */
  BELOW,
  /** Cannot be told apart. */
  ALIKE,
  /** Credibly higher. */
  ABOVE
}
