package org.salesadvisor.leads.learned;

import java.util.Arrays;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;

/**
 * How well a score puts won leads above others: the area under the ROC curve (AUC), which is the
 * chance that a won lead stands above one that was not, ties counting for half; and its variance by
 * the placements of each lead among the others [L DeLong, DeLong and Clarke-Pearson 1988].
 */
final class Ranking {

  /** Of each won lead the share of the others that it stands above. */
  private final double[] ofWon;

  /** Of each other lead the share of won ones that stand above it. */
  private final double[] ofOthers;

  private Ranking(double[] ofWon, double[] ofOthers) {
    this.ofWon = ofWon;
    this.ofOthers = ofOthers;
  }

  /**
   * Ranks.
   *
   * @param scores of won ones, two at least
   * @param others scores of those that were not, two at least
   */
  static Ranking of(double[] scores, double[] others) {
    NaturalRanking ranks = new NaturalRanking(TiesStrategy.AVERAGE);
    double[] all = Arrays.copyOf(scores, scores.length + others.length);
    System.arraycopy(others, 0, all, scores.length, others.length);
    double[] among = ranks.rank(all);
    double[] first = ranks.rank(scores);
    double[] second = ranks.rank(others);
    double[] ofWon = new double[scores.length];
    for (int i = 0; i < ofWon.length; i++) {
      ofWon[i] = (among[i] - first[i]) / others.length;
    }
    double[] ofOthers = new double[others.length];
    for (int i = 0; i < ofOthers.length; i++) {
      ofOthers[i] = 1 - (among[scores.length + i] - second[i]) / scores.length;
    }
    return new Ranking(ofWon, ofOthers);
  }

  Measured auc() {
    return Measured.of(StatUtils.mean(ofWon), variance(ofWon, ofOthers)).within(0, 1);
  }

  /** By how much the AUC is above that of another score of the same leads. */
  Measured above(Ranking other) {
    double[] won = minus(ofWon, other.ofWon);
    double[] others = minus(ofOthers, other.ofOthers);
    return Measured.of(StatUtils.mean(won), variance(won, others)).within(-1, 1);
  }

  private static double variance(double[] won, double[] others) {
    return StatUtils.variance(won) / won.length + StatUtils.variance(others) / others.length;
  }

  private static double[] minus(double[] ones, double[] others) {
    double[] differences = new double[ones.length];
    for (int i = 0; i < ones.length; i++) {
      differences[i] = ones[i] - others[i];
    }
    return differences;
  }
}
