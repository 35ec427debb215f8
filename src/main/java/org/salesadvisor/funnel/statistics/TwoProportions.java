package org.salesadvisor.funnel.statistics;

/** Compares two rates. */
public final class TwoProportions {

  private TwoProportions() {}

  /**
   * The z statistic with pooled variance [L]; negative when the rate fell, 0 when nothing varies.
   *
   * @param before not empty
   * @param now not empty
   */
  public static double z(Proportion before, Proportion now) {
    double pooled = before.plus(now).rate();
    double variance = pooled * (1 - pooled) * (1.0 / before.n() + 1.0 / now.n());
    return variance <= 0 ? 0 : (now.rate() - before.rate()) / Math.sqrt(variance);
  }

  /**
   * The share by which the rate fell, 0..1; negative when it rose, 0 when there was none before.
   */
  public static double relativeDrop(Proportion before, Proportion now) {
    return before.k() == 0 ? 0 : (before.rate() - now.rate()) / before.rate();
  }
}
