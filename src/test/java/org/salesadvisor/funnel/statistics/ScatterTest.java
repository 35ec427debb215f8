package org.salesadvisor.funnel.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class ScatterTest {

  @Example
  void whereManyLieAsChanceHasItANewOneIsJudgedByChanceAlone() {
    Scatter scatter = seen(400, 1);
    assertEquals(1, scatter.factor(), 0.02);
    assertEquals(0.0027, scatter.p(3, 1), 0.0003);
  }

  /** Twice as far apart as chance: three standard deviations of chance are one and a half. */
  @Example
  void whereManyLieTwiceAsFarApartANewOneIsJudgedByThat() {
    Scatter scatter = seen(400, 2);
    assertEquals(2, scatter.factor(), 0.1);
    assertEquals(0.1336, scatter.p(3, 1), 0.02);
  }

  /** What members share weighs four times in a group of four times the size: 1 + 4·(4 − 1) = 13. */
  @Example
  void aLargerGroupMayLieFurtherAway() {
    Scatter scatter = seen(400, 2);
    assertEquals(2 * (1 - 0.7972), scatter.p(3, 4), 0.03);
  }

  @Example
  void littleThatWasSeenLeavesRoomForMoreThanChance() {
    assertTrue(seen(3, 1).p(3, 1) > seen(400, 1).p(3, 1));
  }

  @Property
  void neverJudgesNarrowerThanChance(
      @ForAll @DoubleRange(min = 0, max = 6) double seen,
      @ForAll @DoubleRange(min = 0, max = 8) double z) {
    assertTrue(seen(12, seen).p(z, 1) >= Tails.normal(z) - 1e-12);
  }

  @Property
  void whoIsTakenOutIsAsIfNeverSeen(
      @ForAll @DoubleRange(min = 0, max = 6) double seen,
      @ForAll @DoubleRange(min = 0.1, max = 5) double size) {
    Scatter scatter = seen(8, 1.5);
    assertEquals(scatter.p(2, 1), scatter.with(seen, size).without(seen, size).p(2, 1), 1e-9);
  }

  @Property
  void theQuantileIsWhereItsProbabilityLies(
      @ForAll @DoubleRange(min = 0.0001, max = 0.5) double p) {
    Scatter scatter = seen(11, 1.5);
    assertEquals(p, scatter.p(scatter.quantile(p), 1), p * 1e-4);
  }

  /** So many groups that lie apart like a normal distribution of this width. */
  private static Scatter seen(int groups, double width) {
    Scatter scatter = Scatter.believed(0, 0);
    for (int i = 0; i < groups; i++) {
      double z = Tails.normalQuantile((i + 0.5) / groups) * width;
      scatter = scatter.with(z, 1);
    }
    return scatter;
  }
}
