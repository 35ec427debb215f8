package org.salesadvisor.funnel.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.analysis.solvers.BrentSolver;

/**
 * How much further than by chance periods or people lie apart, with how well that is known: not one
 * figure, but how probable each is after what was seen. What is new is judged by all of them, each
 * as probable as it is [L the predictive distribution of random effects: Higgins, Thompson &
 * Spiegelhalter 2009]. Few groups tell little, so something unusual among few is less of a
 * surprise.
 *
 * <p>Beforehand chance alone is as probable as that there is more, and a variance of twice that of
 * chance as probable as one of four times [A]. A group may be of another size than usual: what its
 * members share weighs more the larger it is, and a variance of {@code v} times chance at the usual
 * size is one of {@code 1 + size·(v − 1)} at its own.
 */
public final class Scatter {

  private static final double OF_CHANCE_ALONE = 0.5;

  /** More than thirty times the variance of chance tells nothing of any group. */
  private static final double MOST = 30;

  private static final int STEPS = 40;

  /** How much variance there may be beyond chance, in variances of chance. */
  private static final double[] BEYOND =
      IntStream.rangeClosed(0, STEPS)
          .mapToDouble(step -> Math.pow(MOST, (double) step / STEPS) - 1)
          .toArray();

  private static final double FARTHEST = 1e3;
  private static final double PRECISION = 1e-6;
  private static final int MOST_TRIALS = 200;

  /** The logarithm of how probable each is, but for a constant. */
  private final double[] logs;

  private Scatter(double[] logs) {
    this.logs = logs;
  }

  /**
   * Before anything was seen.
   *
   * @param beliefInChance as how many groups that lie apart by pure chance our belief in it counts
   * @param fitted how many rates are taken from the groups themselves, which draws them nearer
   */
  public static Scatter believed(double beliefInChance, int fitted) {
    double[] logs = new double[STEPS + 1];
    Arrays.fill(logs, Math.log((1 - OF_CHANCE_ALONE) / (STEPS + 1)));
    logs[0] = Math.log(OF_CHANCE_ALONE + (1 - OF_CHANCE_ALONE) / (STEPS + 1));
    return new Scatter(logs).plus(beliefInChance, 1, 1).plus(-fitted, 0, 1);
  }

  /**
   * After one more group was seen.
   *
   * @param z how far it lies from what is expected, in standard deviations of chance
   * @param size of the group in usual ones
   */
  public Scatter with(double z, double size) {
    return plus(1, z, size);
  }

  /** As if a group that was seen had not been. */
  public Scatter without(double z, double size) {
    return plus(-1, z, size);
  }

  private Scatter plus(double times, double z, double size) {
    double[] next = logs.clone();
    for (int i = 0; i < next.length; i++) {
      double variance = 1 + size * BEYOND[i];
      next[i] -= times * (Math.log(variance) + z * z / variance) / 2;
    }
    return new Scatter(next);
  }

  /**
   * How probable it is that a group lies as far away as this, on both sides.
   *
   * @param z in standard deviations of chance
   * @param size of the group in usual ones
   */
  public double p(double z, double size) {
    double[] weights = weights();
    double p = 0;
    for (int i = 0; i < weights.length; i++) {
      p += weights[i] * Tails.normal(z / Math.sqrt(1 + size * BEYOND[i]));
    }
    return Math.min(1, p);
  }

  /** How many times the standard deviation of chance there is, as far as known; 1 or more. */
  public double factor() {
    double[] weights = weights();
    return Math.sqrt(
        1 + IntStream.range(0, weights.length).mapToDouble(i -> weights[i] * BEYOND[i]).sum());
  }

  /** The z beyond which, on both sides, a group of the usual size lies with this probability. */
  public double quantile(double p) {
    return new BrentSolver(PRECISION).solve(MOST_TRIALS, z -> Math.log(p(z, 1) / p), 0, FARTHEST);
  }

  private double[] weights() {
    double most = Arrays.stream(logs).max().orElseThrow();
    double[] weights = Arrays.stream(logs).map(log -> Math.exp(log - most)).toArray();
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }
}
