package org.salesadvisor.facts;

/** How far a product is fixed before the customer orders it [S]. */
public enum Standardisation {
  /** Sold as it lies in stock. */
  STANDARD,
  /** Standard parts, adapted or combined at the customer's request. */
  ADAPTED,
  /** Made on order from semi-finished goods. */
  CUSTOM,
  /** Carried out wholly to the customer's wishes. */
  TURNKEY
}
