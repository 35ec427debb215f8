package org.salesadvisor.funnel.narrowing;

import java.util.Arrays;
import org.salesadvisor.funnel.statistics.FalseDiscovery;

/**
 * How many false alarms a year are accepted over everything that is looked at, and how that is
 * shared out: one budget, of which the funnel as a whole and its people each have their part.
 *
 * @param whole how many tests of the whole there are in one look
 * @param people how many tests of people
 * @param looks how often a year somebody looks
 * @param wholeShare the part for the whole where there are people as well, 0..1
 * @param rate the accepted rate of false discoveries, 0..1
 */
public record Budget(int whole, int people, double looks, double wholeShare, double rate) {

  /** How many tests there are in one look. */
  public int tests() {
    return whole + people;
  }

  /** The largest p at which a single test of the whole is a signal. */
  double strictest() {
    return rate * (people == 0 ? 1 : wholeShare) / (Math.max(1, whole) * looks);
  }

  /**
   * The q of every test, those of the whole first.
   *
   * @param p of as many tests as there are
   */
  double[] q(double[] p) {
    double[] weights = new double[p.length];
    Arrays.fill(weights, 0, whole, weight(whole, people, wholeShare));
    Arrays.fill(weights, whole, weights.length, weight(people, whole, 1 - wholeShare));
    return FalseDiscovery.q(p, weights, tests() * looks);
  }

  private double weight(int own, int other, double share) {
    return other == 0 ? 1 : Math.max(share, 1e-9) * tests() / own;
  }
}
