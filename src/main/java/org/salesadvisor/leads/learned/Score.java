package org.salesadvisor.leads.learned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;

/**
 * Foretells the chance that a lead is won in time. Never 0 and never 1: of n leads nobody can know
 * that a further one is impossible, or sure, so a chance stays within 1 / (n + 2) of both ends [L
 * Laplace's rule of succession], and of a thousandth, as no more digits are shown. Immutable.
 */
public final class Score {

  private static final double SMALLEST = 0.001;
  private static final int MOST_REASONS = 5;

  /** What changes the odds less is no reason [A]. */
  private static final double LEAST_FACTOR = 1.05;

  private final Coding coding;
  private final Weights weights;
  private final Map<Column, Double> usual;
  private final double least;

  private Score(Coding coding, Weights weights, Map<Column, Double> usual, long leads) {
    this.coding = coding;
    this.weights = weights;
    this.usual = usual;
    this.least = Math.max(SMALLEST, 1.0 / (leads + 2));
  }

  static Score of(KnownLeads leads, int[] rows, Coding coding) {
    Alike alike = Alike.of(leads, rows, coding.of(leads));
    Weights weights = Regression.of(alike, coding.size());
    return new Score(coding, weights, usual(alike, coding, weights, rows.length), rows.length);
  }

  /** The mean weight of each column, beside which the value of a lead raises or lowers. */
  private static Map<Column, Double> usual(
      Alike alike, Coding coding, Weights weights, long leads) {
    Map<Column, Double> usual = new EnumMap<>(Column.class);
    for (Alike.Group group : alike.groups()) {
      for (int i = 0; i < group.places().length; i++) {
        double weight = weights.values()[group.places()[i]];
        usual.merge(coding.columns().get(i), weight * group.tally().all() / leads, Double::sum);
      }
    }
    return usual;
  }

  /**
   * What is foretold of a lead.
   *
   * @param chance that it is won in time, above 0 and below 1
   * @param reasons what weighs most, strongest first
   */
  public record Foretold(Measured chance, List<Reason> reasons) {}

  /**
   * What raises or lowers the odds of a lead beside the usual one.
   *
   * @param value null is unknown
   * @param oddsFactor above 1 raises, below 1 lowers
   */
  public record Reason(Column column, String value, double oddsFactor) {

    double strength() {
      return FastMath.abs(FastMath.log(oddsFactor));
    }
  }

  /** Foretells by what is known of a lead. */
  public Foretold foretell(Map<Column, String> values) {
    Measured odds = weights.logOdds(coding.places(values));
    Measured chance =
        new Measured(
            kept(Weights.chance(odds.value())),
            kept(Weights.chance(odds.low())),
            kept(Weights.chance(odds.high())));
    return new Foretold(chance, reasons(values));
  }

  private List<Reason> reasons(Map<Column, String> values) {
    List<Reason> reasons = new ArrayList<>();
    for (Column column : coding.columns()) {
      String value = values.get(column);
      double weight = weights.values()[coding.place(column, value)];
      reasons.add(new Reason(column, value, FastMath.exp(weight - usual.get(column))));
    }
    return reasons.stream()
        .filter(reason -> reason.strength() >= FastMath.log(LEAST_FACTOR))
        .sorted(Comparator.comparingDouble(Reason::strength).reversed())
        .limit(MOST_REASONS)
        .toList();
  }

  Coding coding() {
    return coding;
  }

  double chance(int[] places) {
    return kept(weights.chance(places));
  }

  private double kept(double chance) {
    return Math.min(1 - least, Math.max(least, chance));
  }
}
