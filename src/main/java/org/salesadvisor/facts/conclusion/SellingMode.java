package org.salesadvisor.facts.conclusion;

/** How to sell: the product itself, or a solution to a problem [S]. */
public enum SellingMode {
  TRANSACTION,
  SOLUTION
}
