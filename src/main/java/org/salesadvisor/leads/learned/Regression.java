package org.salesadvisor.leads.learned;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealVector;
import org.hipparchus.util.FastMath;

/**
 * Logistic regression with weights that are drawn towards 0: each has a normal prior of standard
 * deviation 1 in log odds, the intercept has none [L Le Cessie and Van Houwelingen 1992]. So no
 * value can come to certainty, however one-sided its leads are. Solved by Newton's steps, which for
 * this model are iteratively reweighted least squares; without chance, so the same leads give the
 * same weights. For one thread.
 */
final class Regression {

  /** 1 / variance of the prior [A]. */
  private static final double PENALTY = 1;

  private static final int MOST_STEPS = 100;

  /** Steps become smaller by their square: after one as small as this nothing is left. */
  private static final double SMALL = 1e-9;

  /** By which share a sum over a million leads may be off. */
  private static final double ROUNDING = 1e-12;

  private final Alike leads;
  private final int size;

  private Regression(Alike leads, int size) {
    this.leads = leads;
    this.size = size;
  }

  /**
   * The weights, with their covariance.
   *
   * @param leads some of them won and some not
   * @param size how many weights there are, with the intercept
   */
  static Weights of(Alike leads, int size) {
    return new Regression(leads, size).solve();
  }

  private Weights solve() {
    RealVector weights = new ArrayRealVector(size);
    weights.setEntry(0, logit());
    RealVector step = new ArrayRealVector(size, 1);
    for (int i = 0; i < MOST_STEPS && step.getLInfNorm() >= SMALL; i++) {
      Slope slope = slope(weights.toArray());
      step = upwards(weights, slope.curve().getSolver().solve(slope.gradient()));
      weights = weights.add(step);
    }
    double[] solved = weights.toArray();
    return new Weights(solved, slope(solved).curve().getSolver().getInverse());
  }

  /** Halves a step until it leads up: far from the top the first may jump over it. */
  private RealVector upwards(RealVector weights, RealVector step) {
    double now = likelihood(weights.toArray());
    double least = now - ROUNDING * FastMath.abs(now);
    RealVector upwards = step;
    while (likelihood(weights.add(upwards).toArray()) < least && upwards.getLInfNorm() >= SMALL) {
      upwards = upwards.mapDivide(2);
    }
    return upwards;
  }

  private double logit() {
    long won = leads.groups().stream().mapToLong(group -> group.tally().won()).sum();
    long others = leads.groups().stream().mapToLong(group -> group.tally().notWon()).sum();
    return FastMath.log(won / (double) others);
  }

  /** The logarithm of the likelihood, with that of the prior. */
  private double likelihood(double[] weights) {
    double sum = 0;
    for (int i = 1; i < size; i++) {
      sum -= PENALTY * weights[i] * weights[i] / 2;
    }
    for (Alike.Group group : leads.groups()) {
      double odds = Weights.logOdds(weights, group.places());
      double one = FastMath.log1p(FastMath.exp(-FastMath.abs(odds)));
      sum -= group.tally().won() * (one + Math.max(0, -odds));
      sum -= group.tally().notWon() * (one + Math.max(0, odds));
    }
    return sum;
  }

  /** How the likelihood rises at some weights, and how it bends there. */
  private record Slope(RealVector gradient, CholeskyDecomposition curve) {}

  private Slope slope(double[] weights) {
    double[] gradient = new double[size];
    double[][] curve = new double[size][size];
    for (int i = 1; i < size; i++) {
      gradient[i] = -PENALTY * weights[i];
      curve[i][i] = PENALTY;
    }
    for (Alike.Group group : leads.groups()) {
      add(group, Weights.chance(Weights.logOdds(weights, group.places())), gradient, curve);
    }
    return new Slope(
        new ArrayRealVector(gradient, false),
        new CholeskyDecomposition(new Array2DRowRealMatrix(curve, false)));
  }

  private static void add(Alike.Group group, double chance, double[] gradient, double[][] curve) {
    long all = group.tally().all();
    double more = group.tally().won() - all * chance;
    double bend = all * chance * (1 - chance);
    int[] places = group.places();
    gradient[0] += more;
    curve[0][0] += bend;
    for (int i : places) {
      gradient[i] += more;
      curve[0][i] += bend;
      curve[i][0] += bend;
      for (int j : places) {
        curve[i][j] += bend;
      }
    }
  }
}
