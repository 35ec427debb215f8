package org.salesadvisor.leads.learned;

import org.hipparchus.linear.RealMatrix;
import org.hipparchus.util.FastMath;

/**
 * Weights in log odds, the intercept first.
 *
 * @param covariance of their errors
 */
record Weights(double[] values, RealMatrix covariance) {

  static double logOdds(double[] weights, int[] places) {
    double sum = weights[0];
    for (int place : places) {
      sum += weights[place];
    }
    return sum;
  }

  static double chance(double logOdds) {
    return 1 / (1 + FastMath.exp(-logOdds));
  }

  double chance(int[] places) {
    return chance(logOdds(values, places));
  }

  /** The log odds with their interval. */
  Measured logOdds(int[] places) {
    double variance = covariance.getEntry(0, 0);
    for (int i : places) {
      variance += 2 * covariance.getEntry(0, i);
      for (int j : places) {
        variance += covariance.getEntry(i, j);
      }
    }
    return Measured.of(logOdds(values, places), variance);
  }
}
