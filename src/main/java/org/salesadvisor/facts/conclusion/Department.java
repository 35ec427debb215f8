package org.salesadvisor.facts.conclusion;

/** A department that takes part; {@code WHOLE_COMPANY} means that every one does. */
public enum Department {
  PURCHASING,
  LOGISTICS,
  FINANCE,
  USERS,
  TECHNOLOGY,
  MANAGEMENT,
  ORDER_DESK,
  SALES,
  PRODUCT_ADVICE,
  ENGINEERING,
  PRODUCTION,
  WHOLE_COMPANY
}
