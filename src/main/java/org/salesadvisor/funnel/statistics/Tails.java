package org.salesadvisor.funnel.statistics;

import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.special.Beta;

/** How probable something at least as extreme is by chance. */
public final class Tails {

  private static final NormalDistribution NORMAL = new NormalDistribution();

  /** From this variance on a count is normally distributed for every purpose, and sooner known. */
  private static final double LARGE = 1e5;

  private static final double FAR_OUT = 1e-9;
  private static final double LEAST = 1e-300;
  private static final double FARTHEST = 38;
  private static final double PRECISION = 1e-9;
  private static final int MOST_TRIALS = 200;

  private Tails() {}

  /** Both tails of the normal distribution beyond this z. */
  public static double normal(double z) {
    return Math.min(1, 2 * NORMAL.cumulativeProbability(-Math.abs(z)));
  }

  /**
   * The z beyond which, on one side, this share of the normal distribution lies.
   *
   * @param share 0..1; one too small to have a z has that of the smallest
   */
  public static double normalQuantile(double share) {
    // the inverse of the library reckons with 1 − share, which loses what is far out
    return share < FAR_OUT
        ? new BrentSolver(PRECISION)
            .solve(
                MOST_TRIALS, z -> Math.log(normalBelow(-z) / Math.max(share, LEAST)), 0, FARTHEST)
        : -NORMAL.inverseCumulativeProbability(share);
  }

  /** The share of the normal distribution below this z. */
  public static double normalBelow(double z) {
    return NORMAL.cumulativeProbability(z);
  }

  /**
   * The upper tail of the distribution of F.
   *
   * @param above degrees of freedom of what stands above the line, 1 or more
   * @param below of what stands below it, 1 or more
   */
  public static double f(double ratio, int above, int below) {
    return 1 - new FDistribution(above, below).cumulativeProbability(ratio);
  }

  /** The upper tail of the chi-squared distribution; 1 without freedom. */
  public static double chiSquared(double statistic, int freedom) {
    return freedom < 1
        ? 1
        : 1 - new ChiSquaredDistribution(freedom).cumulativeProbability(statistic);
  }

  /**
   * How probable it is that at most k out of n do. Neither needs to be whole: correlated trials
   * count as fewer independent ones.
   *
   * @param rate the probability of each, 0..1
   */
  public static double atMost(double k, double n, double rate) {
    if (k >= n || rate <= 0) {
      return 1;
    }
    double variance = n * rate * (1 - rate);
    if (variance > LARGE) {
      return normalBelow((k + 0.5 - n * rate) / Math.sqrt(variance));
    }
    return rate >= 1 ? 0 : Beta.regularizedBeta(1 - rate, n - k, k + 1);
  }

  /**
   * The same with k itself counted half, which makes up for steps between whole numbers [L
   * Lancaster 1961, the mid-p].
   */
  public static double belowOrHalfAt(double k, double n, double rate) {
    double below = k < 1 ? 0 : atMost(k - 1, n, rate);
    return (below + atMost(k, n, rate)) / 2;
  }
}
