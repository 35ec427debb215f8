package org.salesadvisor.funnel.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tries a better rate for each step. The price of it is taken for certain. */
final class Levers {

  private final IntegralFunnel funnel;
  private final Rates rates;
  private final long targetGroup;
  private final double usualShare;
  private final Course expected;
  private final Outcome measure;

  /**
   * @param usualShare by which a rate is raised where nobody states to what
   */
  Levers(IntegralFunnel funnel, Rates rates, long targetGroup, double usualShare) {
    this.funnel = funnel;
    this.rates = rates;
    this.targetGroup = targetGroup;
    this.usualShare = usualShare;
    this.expected = funnel.expected(targetGroup);
    this.measure =
        Stream.of(Outcome.LIFE_CONTRIBUTION, Outcome.CONTRIBUTION)
            .filter(one -> one.of(expected) != null)
            .findFirst()
            .orElse(Outcome.ORDERS);
  }

  Bottleneck bottleneck() {
    int steps = funnel.steps().size();
    Double[] prices = IntStream.range(0, steps).mapToObj(this::price).toArray(Double[]::new);
    double[][] gains = new double[steps][Rates.DRAWS];
    double[][] perUnit = new double[steps][Rates.DRAWS];
    for (int draw = 0; draw < Rates.DRAWS; draw++) {
      Course before = funnel.given(targetGroup, rates.all()[draw]);
      for (int step = 0; step < steps; step++) {
        Course after = funnel.given(targetGroup, raised(rates.all()[draw], step));
        gains[step][draw] = gain(before, after);
        perUnit[step][draw] = perUnit(before, after, prices[step]);
      }
    }
    int[] best = best(perUnit);
    List<Lever> levers = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      levers.add(lever(step, prices[step], gains[step], perUnit[step], best[step]));
    }
    return new Bottleneck(measure, levers);
  }

  private Lever lever(int step, Double price, double[] gains, double[] perUnit, int best) {
    HitRate rate = funnel.steps().get(step).rate();
    Course after = funnel.withRate(step, rate.raisedTo(to(step))).expected(targetGroup);
    double each = perUnit(expected, after, price);
    Arrays.sort(gains);
    Arrays.sort(perUnit);
    return new Lever(
        step,
        rate.mean(),
        to(step),
        Rates.spread(gain(expected, after), gains),
        price,
        funnel.steps().get(step).improvement().cost() == null,
        Double.isNaN(each) ? null : Rates.spread(each, perUnit),
        best / (double) Rates.DRAWS);
  }

  private double to(int step) {
    Step one = funnel.steps().get(step);
    Double stated = one.improvement().toRate();
    return stated != null ? stated : Math.min(1, one.rate().mean() * (1 + usualShare));
  }

  /** Where nobody states it, a share more of the rate is taken to cost that share more. */
  private Double price(int step) {
    Step one = funnel.steps().get(step);
    if (one.improvement().cost() != null) {
      return one.improvement().cost();
    }
    Double now = expected.cost(step);
    double from = one.rate().mean();
    boolean isPriced = now != null && now > 0 && from > 0 && to(step) > from;
    return isPriced ? (Double) (now * (to(step) / from - 1)) : null;
  }

  private double[] raised(double[] draw, int step) {
    double mean = funnel.steps().get(step).rate().mean();
    double[] raised = draw.clone();
    raised[step] = mean <= 0 ? to(step) : Math.min(1, draw[step] * to(step) / mean);
    return raised;
  }

  private double gain(Course before, Course after) {
    return measure.of(after) - measure.of(before);
  }

  /** Contribution has the costs of further steps in it; orders have to pay them. NaN if unknown. */
  private double perUnit(Course before, Course after, Double price) {
    if (price == null) {
      return Double.NaN;
    }
    if (measure != Outcome.ORDERS) {
      return gain(before, after) / price;
    }
    return before.cost() == null
        ? Double.NaN
        : gain(before, after) / (price + after.cost() - before.cost());
  }

  /** In how many draws each is the best of all, and pays. */
  private static int[] best(double[][] perUnit) {
    int[] best = new int[perUnit.length];
    for (int draw = 0; draw < Rates.DRAWS; draw++) {
      int first = -1;
      for (int step = 0; step < perUnit.length; step++) {
        double one = perUnit[step][draw];
        if (one > 0 && (first < 0 || one > perUnit[first][draw])) {
          first = step;
        }
      }
      if (first >= 0) {
        best[first]++;
      }
    }
    return best;
  }
}
