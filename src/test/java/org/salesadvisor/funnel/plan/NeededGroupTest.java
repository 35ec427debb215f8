package org.salesadvisor.funnel.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesadvisor.funnel.plan.NeededGroup.Obstacle;

class NeededGroupTest {

  private static NeededGroup find(HitRate rate, long orders, double certainty) {
    IntegralFunnel funnel = Plans.one(rate);
    return NeededGroup.find(funnel, Rates.draw(funnel.steps()), new Wanted(orders, certainty));
  }

  /** One order at a rate of a half: 1 − 2⁻⁴ = 93.75 %, 1 − 2⁻⁵ = 96.875 %. */
  @ParameterizedTest
  @CsvSource({"0.5, 1", "0.75, 2", "0.76, 3", "0.93, 4", "0.95, 5"})
  void oneOrderAtAHalf(double certainty, long needed) {
    NeededGroup found = find(HitRate.stated(0.5), 1, certainty);
    assertEquals(needed, found.targetGroup());
    assertEquals(2, found.onAverage());
  }

  /** With a fully unknown rate n bring one or more with n/(n+1) [L Laplace]; 3/4 < 0.78 < 4/5. */
  @Test
  void oneOrderAtAnUnknownRate() {
    assertEquals(4, find(new HitRate(0.5, 1 / 12.0), 1, 0.78).targetGroup());
  }

  /** Within the thousandth of certainty to which the normal distribution is near. */
  @Property(tries = 60)
  void isTheSmallestThatBringsThem(
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double rate,
      @ForAll @IntRange(min = 1, max = 60) int orders,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double certainty) {
    int needed = find(HitRate.stated(rate), orders, certainty).targetGroup().intValue();

    assertTrue(atLeast(needed, rate, orders) >= certainty - 0.001);
    assertTrue(atLeast(needed - 1, rate, orders) < certainty + 0.001);
  }

  private static double atLeast(int trials, double rate, int orders) {
    return 1 - new BinomialDistribution(trials, rate).cumulativeProbability(orders - 1);
  }

  /** Φ⁻¹(0.8) = 0.8416: 10,000 at a tenth need 100,000 + 0.8416·√(100,000·0.1·0.9)/0.1 [L]. */
  @Test
  void manyOrdersNeedWhatTheNormalDistributionSays() {
    assertEquals(100_798, find(HitRate.stated(0.1), 10_000, 0.8).targetGroup(), 10);
  }

  @Test
  void saysWhyThereIsNone() {
    assertEquals(Obstacle.NOBODY_COMES_THROUGH, find(HitRate.stated(0), 1, 0.5).obstacle());
    assertEquals(0, find(HitRate.stated(0), 1, 0.5).step());
    assertEquals(Obstacle.NOTHING_IS_CERTAIN, find(HitRate.stated(0.5), 1, 1).obstacle());
    NeededGroup many = find(HitRate.stated(1e-9), 100, 0.8);
    assertEquals(Obstacle.MORE_THAN_THERE_ARE, many.obstacle());
    assertNull(many.targetGroup());
    assertNull(find(HitRate.stated(1e-30), 1_000_000_000_000L, 0.5).targetGroup());
  }

  @Test
  void noOrdersNeedNobodyAndARateOfOneNeedsAsManyAsOrders() {
    assertEquals(0, find(HitRate.stated(0), 0, 0.9).targetGroup());
    assertEquals(7, find(HitRate.stated(1), 7, 1).targetGroup());
  }
}
