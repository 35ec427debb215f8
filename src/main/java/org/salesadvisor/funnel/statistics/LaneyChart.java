package org.salesadvisor.funnel.statistics;

import java.util.List;

/**
 * The p′ chart of Laney: control limits for a rate over periods that scatters by more (or less)
 * than its counts alone would [L Laney 2002].
 *
 * @param centre the rate over all periods
 * @param sigmaZ how many times the scatter of chance there is; 1 is chance alone
 */
public record LaneyChart(double centre, double sigmaZ) {

  /** What the mean distance of two neighbours has in standard deviations: d2 for two [L]. */
  private static final double MEAN_RANGE = 1.128;

  /**
   * Of periods in their order; empty ones are left out. Chance alone where fewer than two can be
   * compared, or nothing varies.
   */
  public static LaneyChart of(List<Proportion> periods) {
    List<Proportion> filled = periods.stream().filter(period -> !period.isEmpty()).toList();
    Proportion all = filled.stream().reduce(Proportion.NOTHING, Proportion::plus);
    double centre = all.isEmpty() ? 0 : all.rate();
    if (filled.size() < 2 || centre <= 0 || centre >= 1) {
      return new LaneyChart(centre, 1);
    }
    return new LaneyChart(
        centre,
        meanRange(filled.stream().mapToDouble(period -> z(period, centre)).toArray()) / MEAN_RANGE);
  }

  /** The same for periods that are not all expected to have the same rate. */
  public static double sigmaZ(double[] z) {
    return z.length < 2 ? 1 : meanRange(z) / MEAN_RANGE;
  }

  private static double z(Proportion period, double centre) {
    return (period.rate() - centre) / Math.sqrt(centre * (1 - centre) / period.n());
  }

  private static double meanRange(double[] z) {
    double sum = 0;
    for (int i = 1; i < z.length; i++) {
      sum += Math.abs(z[i] - z[i - 1]);
    }
    return sum / (z.length - 1);
  }

  /**
   * The limits for a period of this size, within 0..1.
   *
   * @param n above 0
   * @param sigmas how wide, usually 3
   */
  public Interval limits(long n, double sigmas) {
    double half = sigmas * sigmaZ * Math.sqrt(centre * (1 - centre) / n);
    return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
