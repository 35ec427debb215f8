package org.salesadvisor.leads.learned;

import org.hipparchus.util.FastMath;
import org.salesadvisor.funnel.statistics.Proportion;

/**
 * A figure with its interval of 95 %.
 *
 * @param low not above the value
 * @param high not below it
 */
public record Measured(double value, double low, double high) {

  static Measured of(double value, double variance) {
    double half = Proportion.Z_95 * FastMath.sqrt(Math.max(0, variance));
    return new Measured(value, value - half, value + half);
  }

  /** With the ends of the interval kept between two bounds. */
  Measured within(double least, double most) {
    return new Measured(value, Math.max(least, low), Math.min(most, high));
  }
}
