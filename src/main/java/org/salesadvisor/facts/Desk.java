package org.salesadvisor.facts;

/** Who handles the account on the supplier's side. */
public enum Desk {
  ORDER_DESK,
  INSIDE_SALES,
  OUTSIDE_SALES,
  ACCOUNT_TEAM
}
