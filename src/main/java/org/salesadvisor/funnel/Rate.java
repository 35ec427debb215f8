package org.salesadvisor.funnel;

/**
 * A conversion before and now.
 *
 * @param fromBefore how many could convert in the baseline, or null when unknown
 * @param toBefore how many did
 * @param fromNow how many could convert in the period under review
 * @param toNow how many did
 */
record Rate(Long fromBefore, Long toBefore, Long fromNow, Long toNow) {

  /** Whether both rates exist: all counts known and something to convert. */
  boolean isKnown() {
    return fromBefore != null
        && toBefore != null
        && fromNow != null
        && toNow != null
        && fromBefore > 0
        && fromNow > 0;
  }

  private double before() {
    return toBefore / (double) fromBefore;
  }

  private double now() {
    return toNow / (double) fromNow;
  }

  /** The share by which the rate fell, 0..1; negative when it rose, 0 when nothing converted. */
  double relativeDrop() {
    return before() == 0 ? 0 : (before() - now()) / before();
  }

  /** The two-proportion z statistic with pooled variance [L]; 0 when nothing varies. */
  double z() {
    double pooled = (toBefore + toNow) / (double) (fromBefore + fromNow);
    double variance = pooled * (1 - pooled) * (1.0 / fromBefore + 1.0 / fromNow);
    return variance <= 0 ? 0 : (now() - before()) / Math.sqrt(variance);
  }
}
