package org.salesadvisor.leads.learned;

import org.hipparchus.stat.StatUtils;

/**
 * How close chances come to what happened: the squared error of each lead, of which the mean is the
 * Brier score [L Brier 1950]; 0 is best.
 */
final class Closeness {

  private final double[] errors;

  private Closeness(double[] errors) {
    this.errors = errors;
  }

  /**
   * @param chances of each lead
   * @param isWon what became of it
   */
  static Closeness of(double[] chances, boolean[] isWon) {
    double[] errors = new double[chances.length];
    for (int i = 0; i < errors.length; i++) {
      double off = chances[i] - (isWon[i] ? 1 : 0);
      errors[i] = off * off;
    }
    return new Closeness(errors);
  }

  double brier() {
    return StatUtils.mean(errors);
  }

  /** By how much the Brier score is below that of other chances of the same leads, two at least. */
  Measured below(Closeness other) {
    double[] gains = new double[errors.length];
    for (int i = 0; i < gains.length; i++) {
      gains[i] = other.errors[i] - errors[i];
    }
    return Measured.of(StatUtils.mean(gains), StatUtils.variance(gains) / gains.length);
  }
}
