package org.salesadvisor.funnel.narrowing;

/** What is said of a funnel. */
public enum Verdict {
  /** A conversion fell, by more than noise and by enough to matter. */
  NARROWING,
  /** No conversion fell or rose beyond noise, and a fall that matters would have been seen. */
  STABLE,
  /** A conversion rose beyond noise and none fell. */
  WIDENING,
  /** A fall that matters could have been missed. */
  NOT_ENOUGH_DATA,
  /** Of those counted too many may still come through. */
  NOT_MATURE,
  /** The counts are no rates. */
  NOT_COMPUTABLE
}
