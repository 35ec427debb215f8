package org.salesadvisor.facts;

/** How many of those who were contacted respond. */
public enum ResponseLevel {
  /** Credibly fewer than the norm. */
  LOW,
  /** Not credibly fewer. */
  USUAL
}
