package org.salesadvisor.datasets.mapping;

/** How an opportunity ended, if it did. */
public enum Outcome {
  /** There is an order. */
  WON,
  /** There will be none. */
  LOST,
  /** Nobody knows yet. */
  OPEN
}
