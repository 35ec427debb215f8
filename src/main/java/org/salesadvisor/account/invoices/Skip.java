package org.salesadvisor.account.invoices;

/** Why a line of an invoice does not count. */
public enum Skip {
  /** The mapping says that such invoices do not count. */
  CANCELLED,
  NO_CUSTOMER,
  /** Zero or fewer: a correction or something lost. */
  NO_UNITS,
  /** In the future, seen from the moment that is taken for now. */
  AFTER_AS_OF,
  /** A cell cannot be read; the faults say which. */
  FAULTY
}
