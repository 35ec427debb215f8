package org.salesadvisor.facts.conclusion;

/** Who has to act on a lead: marketing generates, sales nurtures [S]. */
public enum LeadOwner {
  MARKETING,
  SALES,
  /** Its life has ended. */
  NOBODY
}
