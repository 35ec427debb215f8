package org.salesadvisor.funnel.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hipparchus.random.RandomDataGenerator;

/** What a funnel may come to: what is expected, and many courses drawn by lot. */
final class Futures {

  private static final long SEED = 20_180_430;

  private final Course expected;
  private final List<Course> drawn = new ArrayList<>(Rates.DRAWS);

  Futures(IntegralFunnel funnel, Rates rates, long targetGroup) {
    RandomDataGenerator random = new RandomDataGenerator(SEED);
    this.expected = funnel.expected(targetGroup);
    for (double[] draw : rates.all()) {
      drawn.add(funnel.drawn(targetGroup, draw, random));
    }
  }

  Course expected() {
    return expected;
  }

  List<Course> drawn() {
    return drawn;
  }

  /** Null when something is not known that it needs. */
  Estimate estimate(Function<Course, Double> of) {
    Double mean = of.apply(expected);
    return mean == null
        ? null
        : Rates.spread(mean, drawn.stream().mapToDouble(of::apply).sorted().toArray());
  }

  /** The share of courses without any order, 0..1. */
  double withoutOrders() {
    return drawn.stream().filter(course -> course.orders() <= 0).count() / (double) drawn.size();
  }
}
