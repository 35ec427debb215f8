package org.salesadvisor.facts.conclusion;

/** Where a lead goes. */
public enum LeadRoute {
  SALES_NOW,
  NURTURE,
  DISQUALIFY,
  /** Nothing is done about it: its life has ended, or it wants to be left alone. */
  LEAVE
}
