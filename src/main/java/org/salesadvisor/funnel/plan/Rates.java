package org.salesadvisor.funnel.plan;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.random.RandomDataGenerator;

/** The rates that the steps may truly have: many draws, the same ones for the same plan. */
final class Rates {

  static final int DRAWS = 2_000;
  private static final long SEED = 20_180_531;

  private final double[][] draws;
  private final boolean isCertain;

  private Rates(double[][] draws, boolean isCertain) {
    this.draws = draws;
    this.isCertain = isCertain;
  }

  static Rates draw(List<Step> steps) {
    double[][] draws = new double[DRAWS][steps.size()];
    for (int step = 0; step < steps.size(); step++) {
      // a generator of its own, so that a changed step leaves the others as they are
      RandomDataGenerator random = new RandomDataGenerator(SEED + step);
      for (double[] draw : draws) {
        draw[step] = steps.get(step).rate().draw(random);
      }
    }
    return new Rates(draws, steps.stream().allMatch(step -> step.rate().isCertain()));
  }

  double[][] all() {
    return draws;
  }

  /** The shares of the target group that may come through up to a step; one when it is certain. */
  double[] products(int last) {
    return Arrays.stream(draws)
        .limit(isCertain ? 1 : DRAWS)
        .mapToDouble(draw -> Arrays.stream(draw, 0, last + 1).reduce(1, (a, b) -> a * b))
        .toArray();
  }

  /** How the rate of a step is spread. */
  Estimate of(int step, double mean) {
    double[] sorted = Arrays.stream(draws).mapToDouble(draw -> draw[step]).sorted().toArray();
    return spread(mean, sorted);
  }

  /**
   * @param sorted one value for each draw
   */
  static Estimate spread(double expected, double[] sorted) {
    int tail = sorted.length / 40;
    return Estimate.of(expected, sorted[tail], sorted[sorted.length - 1 - tail]);
  }
}
