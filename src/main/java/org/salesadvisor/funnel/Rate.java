package org.salesadvisor.funnel;

import org.salesadvisor.facts.FunnelCounts;
import org.salesadvisor.funnel.narrowing.Count;

/**
 * A conversion before and now.
 *
 * @param from what could convert
 * @param to what it converts to
 * @param fromBefore how many could convert in the baseline, or null when unknown
 * @param toBefore how many did
 * @param fromNow how many could convert in the period under review
 * @param toNow how many did
 */
public record Rate(Count from, Count to, Long fromBefore, Long toBefore, Long fromNow, Long toNow) {

  static Rate of(Count from, Count to, FunnelCounts before, FunnelCounts now) {
    return new Rate(from, to, from.of(before), to.of(before), from.of(now), to.of(now));
  }

  /** Whether it leaves out a phase in between. */
  boolean isWhole() {
    return to.ordinal() - from.ordinal() > 1;
  }

  /** Whether both rates exist: all counts known and something to convert. */
  boolean isKnown() {
    return fromBefore != null
        && toBefore != null
        && fromNow != null
        && toNow != null
        && fromBefore > 0
        && fromNow > 0;
  }

  /** 0..1, where it is known. */
  public double before() {
    return toBefore / (double) fromBefore;
  }

  /** 0..1, where it is known. */
  public double now() {
    return toNow / (double) fromNow;
  }

  /** The share by which the rate fell, 0..1; negative when it rose, 0 when nothing converted. */
  double relativeDrop() {
    return before() == 0 ? 0 : (before() - now()) / before();
  }

  /** The two-proportion z statistic with pooled variance [L]; 0 when nothing varies. */
  public double z() {
    double pooled = (toBefore + toNow) / (double) (fromBefore + fromNow);
    double variance = pooled * (1 - pooled) * (1.0 / fromBefore + 1.0 / fromNow);
    return variance <= 0 ? 0 : (now() - before()) / Math.sqrt(variance);
  }
}
