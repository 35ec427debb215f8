package org.salesadvisor.funnel.plan;

import org.hipparchus.random.RandomDataGenerator;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;

/** How many of many come through; the library knows that for small numbers alone. */
final class Trials {

  private static final long FEW = 16;

  /** From this variance on the normal distribution, corrected for skewness, is near enough. */
  private static final double MUCH = 25;

  /** Standard deviations beyond which chances are none. */
  private static final double FAR = 8;

  private Trials() {}

  /** A number drawn from the binomial distribution. */
  static long draw(long trials, double rate, RandomDataGenerator random) {
    double variance = trials * rate * (1 - rate);
    if (variance <= 4 * MUCH) {
      return exact(trials, rate, random);
    }
    double z = random.nextNormal(0, 1);
    double skewed = z + (1 - 2 * rate) / Math.sqrt(variance) / 6 * (z * z - 1);
    double drawn = Math.rint(trials * rate + skewed * Math.sqrt(variance));
    return (long) Math.max(0, Math.min(trials, drawn));
  }

  /**
   * The median of the uniform numbers that decide halves them [L Relles 1972, Ahrens and Dieter
   * 1974].
   */
  private static long exact(long trials, double rate, RandomDataGenerator random) {
    long count = 0;
    long left = trials;
    double p = rate;
    while (left > FEW && p > 0 && p < 1) {
      long middle = left / 2 + 1;
      double at = random.nextBeta(middle, left + 1.0 - middle);
      if (at <= p) {
        count += middle;
        left -= middle;
        p = (p - at) / (1 - at);
      } else {
        left = middle - 1;
        p = p / at;
      }
    }
    if (p <= 0 || p >= 1) {
      return p <= 0 ? count : count + left;
    }
    for (long i = 0; i < left; i++) {
      count += random.nextDouble() < p ? 1 : 0;
    }
    return count;
  }

  /** How probable it is that so many or more come through. */
  static double atLeast(long wanted, long trials, double rate) {
    if (wanted <= 0 || trials < wanted || rate <= 0 || rate >= 1) {
      return wanted <= 0 || (trials >= wanted && rate >= 1) ? 1 : 0;
    }
    double variance = trials * rate * (1 - rate);
    double z = (wanted - 0.5 - trials * rate) / Math.sqrt(variance);
    if (Math.abs(z) > FAR && variance > 1) {
      return z > 0 ? 0 : 1;
    }
    return variance > MUCH
        ? Math.max(0, Math.min(1, beyond(z, (1 - 2 * rate) / Math.sqrt(variance))))
        : Beta.regularizedBeta(rate, wanted, trials - wanted + 1.0);
  }

  /** The upper tail by the expansion of Edgeworth to its first term [L]. */
  private static double beyond(double z, double skewness) {
    double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    return Erf.erfc(z / Math.sqrt(2)) / 2 + skewness / 6 * (z * z - 1) * density;
  }
}
