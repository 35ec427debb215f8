package org.salesadvisor.funnel.plan;

import java.util.Arrays;

/**
 * The target group that wanted orders need.
 *
 * @param wanted the orders and the certainty
 * @param targetGroup the smallest that brings them, or null when none does
 * @param onAverage the one that brings them on average, or null when none does
 * @param obstacle why there is none, else null
 * @param step at which nobody comes through, or null
 */
public record NeededGroup(
    Wanted wanted, Long targetGroup, Double onAverage, Obstacle obstacle, Integer step) {

  /** More than there are people. */
  public static final long MOST = 10_000_000_000L;

  /** Why wanted orders cannot be reached. */
  public enum Obstacle {
    NOBODY_COMES_THROUGH,
    NOTHING_IS_CERTAIN,
    MORE_THAN_THERE_ARE
  }

  static NeededGroup find(IntegralFunnel funnel, Rates rates, Wanted wanted) {
    int last = funnel.orderStep();
    for (int step = 0; step <= last && wanted.orders() > 0; step++) {
      if (funnel.steps().get(step).rate().mean() <= 0) {
        return none(wanted, null, Obstacle.NOBODY_COMES_THROUGH, step);
      }
    }
    if (wanted.orders() == 0) {
      return new NeededGroup(wanted, 0L, 0.0, null, null);
    }
    double average = wanted.orders() / funnel.expected(1).orders();
    Double onAverage = Double.isFinite(average) ? average : null;
    double[] products = rates.products(last);
    if (wanted.certainty() >= 1 && Arrays.stream(products).anyMatch(one -> one < 1)) {
      return none(wanted, onAverage, Obstacle.NOTHING_IS_CERTAIN, null);
    }
    Long smallest = smallest(products, wanted);
    return smallest == null
        ? none(wanted, onAverage, Obstacle.MORE_THAN_THERE_ARE, null)
        : new NeededGroup(wanted, smallest, onAverage, null, null);
  }

  private static NeededGroup none(Wanted wanted, Double average, Obstacle why, Integer step) {
    return new NeededGroup(wanted, null, average, why, step);
  }

  private static Long smallest(double[] products, Wanted wanted) {
    long enough = wanted.orders();
    while (enough <= MOST && chance(products, wanted.orders(), enough) < wanted.certainty()) {
      enough *= 2;
    }
    long low = enough / 2;
    long high = Math.min(MOST, enough);
    if (enough > MOST && chance(products, wanted.orders(), high) < wanted.certainty()) {
      return null;
    }
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (chance(products, wanted.orders(), middle) < wanted.certainty()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** How probable it is that a target group brings so many orders or more. */
  static double chance(double[] products, long orders, long targetGroup) {
    return Arrays.stream(products)
        .map(rate -> Trials.atLeast(orders, targetGroup, rate))
        .average()
        .orElseThrow();
  }
}
