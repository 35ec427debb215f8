package org.salesadvisor.effectiveness.mix;

import java.util.Collection;
import org.salesadvisor.funnel.plan.Estimate;
import org.salesadvisor.funnel.statistics.Interval;
import org.salesadvisor.funnel.statistics.Proportion;

/** Carries the interval of a rate through to amounts. */
final class Range {

  private Range() {}

  /** {@code rate · factor − less}, rising with the rate. */
  static Estimate linear(Proportion counted, double factor, double less) {
    Interval rate = counted.wilson95();
    return new Estimate(
        counted.rate() * factor - less, rate.low() * factor - less, rate.high() * factor - less);
  }

  /** {@code cost / (n · rate)}; null where there are none, so that one has no price. */
  static Estimate priceOfOne(double cost, Proportion counted) {
    Interval rate = counted.wilson95();
    return new Estimate(
        price(cost, counted.n() * counted.rate()),
        price(cost, counted.n() * rate.high()),
        price(cost, counted.n() * rate.low()));
  }

  private static Double price(double cost, double count) {
    return count <= 0 ? null : (Double) (cost / count);
  }

  /** The sum of independent ones, with an interval out of theirs [L Zou and Donner 2008: MOVER]. */
  static Estimate sum(Collection<Estimate> parts) {
    double expected = parts.stream().mapToDouble(Estimate::expected).sum();
    double below = parts.stream().mapToDouble(one -> square(one.expected() - one.low())).sum();
    double above = parts.stream().mapToDouble(one -> square(one.high() - one.expected())).sum();
    return new Estimate(expected, expected - Math.sqrt(below), expected + Math.sqrt(above));
  }

  private static double square(double number) {
    return number * number;
  }
}
