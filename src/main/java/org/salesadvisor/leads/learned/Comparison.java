package org.salesadvisor.leads.learned;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.salesadvisor.funnel.statistics.Proportion;

/**
 * How learned chances do on leads that they were not learned from, beside the points of the rules.
 *
 * @param auc how well they put won leads above others
 * @param rulesAuc how well the points do
 * @param aucGain by how much the first is above the second
 * @param brier how far chances are from what happened, squared; 0 is best
 * @param rulesBrier of the points told as chances
 * @param baseBrier of the share of won ones among those learned from, told of every lead
 * @param gainOverRules by how much the Brier score is below that of the rules
 * @param gainOverBase by how much it is below that of the base rate
 * @param expected how many were to be won by these chances
 * @param won how many were
 */
public record Comparison(
    Measured auc,
    Measured rulesAuc,
    Measured aucGain,
    double brier,
    double rulesBrier,
    double baseBrier,
    Measured gainOverRules,
    Measured gainOverBase,
    double expected,
    Proportion won,
    List<Bin> bins) {

  /** A held-out lead. Sorted, so that sums do not depend on the order in which leads were read. */
  private record Tried(double chance, double points, double byRules, boolean isWon) {

    private static final Comparator<Tried> ORDER =
        Comparator.comparingDouble(Tried::chance)
            .thenComparingDouble(Tried::points)
            .thenComparing(Tried::isWon);
  }

  static Comparison of(KnownLeads leads, Split split, Score score) {
    PointsScore rules = PointsScore.of(leads, split.training());
    Coding.Rows coded = score.coding().of(leads);
    List<Tried> tried =
        Arrays.stream(split.heldOut())
            .mapToObj(
                row ->
                    new Tried(
                        score.chance(coded.places(row)),
                        leads.points(row),
                        rules.chance(leads, row),
                        leads.isWon(row)))
            .sorted(Tried.ORDER)
            .toList();
    boolean[] isWon = new boolean[tried.size()];
    for (int i = 0; i < isWon.length; i++) {
      isWon[i] = tried.get(i).isWon();
    }
    double[] base = new double[isWon.length];
    Arrays.fill(base, Span.of(leads, split.training()).won().rate());
    return of(
        isWon,
        tried.stream().mapToDouble(Tried::chance).toArray(),
        tried.stream().mapToDouble(Tried::points).toArray(),
        tried.stream().mapToDouble(Tried::byRules).toArray(),
        base);
  }

  private static Comparison of(
      boolean[] isWon, double[] chances, double[] points, double[] byRules, double[] base) {
    Ranking ranking = ranking(chances, isWon);
    Ranking ofRules = ranking(points, isWon);
    Closeness closeness = Closeness.of(chances, isWon);
    Closeness rulesCloseness = Closeness.of(byRules, isWon);
    Closeness baseCloseness = Closeness.of(base, isWon);
    return new Comparison(
        ranking.auc(),
        ofRules.auc(),
        ranking.above(ofRules),
        closeness.brier(),
        rulesCloseness.brier(),
        baseCloseness.brier(),
        closeness.below(rulesCloseness),
        closeness.below(baseCloseness),
        DoubleStream.of(chances).sum(),
        new Proportion(only(chances, isWon, true).length, isWon.length),
        Bin.of(chances, isWon));
  }

  private static Ranking ranking(double[] scores, boolean[] isWon) {
    return Ranking.of(only(scores, isWon, true), only(scores, isWon, false));
  }

  private static double[] only(double[] scores, boolean[] isWon, boolean which) {
    double[] found = new double[scores.length];
    int size = 0;
    for (int i = 0; i < scores.length; i++) {
      if (isWon[i] == which) {
        found[size++] = scores[i];
      }
    }
    return Arrays.copyOf(found, size);
  }

  /** The gain in closeness that is sure, over the better of rules and base rate. */
  public double sureGain() {
    return Math.min(gainOverRules.low(), gainOverBase.low());
  }

  /** How far expected and won are apart, as a share of those won. */
  public double offShare() {
    return Math.abs(expected - won.k()) / won.k();
  }
}
