package org.salesadvisor.facts.conclusion;

/** A party at the table. */
public enum Side {
  SUPPLIER,
  CUSTOMER
}
