package org.salesadvisor.funnel.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.api.Test;

class TailsTest {

  @Test
  void givesTheValuesOfTheTables() {
    assertEquals(0.05, Tails.normal(1.959964), 1e-6);
    assertEquals(1.959964, Tails.normalQuantile(0.025), 1e-6);
    assertEquals(0.05, Tails.f(4.2565, 2, 9), 0.0001);
    assertEquals(0.05, Tails.chiSquared(3.841, 1), 0.0001);
    assertEquals(0.05, Tails.chiSquared(42.557, 29), 0.0001);
  }

  /**
   * Tables of the normal distribution: 6.2e-16 lies beyond 8, 7.6e-24 beyond 10, 2.8e-89 beyond 20.
   */
  @Test
  void isInvertedFarOut() {
    assertEquals(8, Tails.normalQuantile(6.220961e-16), 1e-5);
    assertEquals(10, Tails.normalQuantile(7.619853e-24), 1e-5);
    assertEquals(20, Tails.normalQuantile(2.753624e-89), 1e-5);
  }

  /** By hand: of two throws of a coin none shows heads in 1/4, and one in 1/2 of cases. */
  @Test
  void countsTheNumberItselfHalf() {
    assertEquals(0.125, Tails.belowOrHalfAt(0, 2, 0.5), 1e-12);
    assertEquals(0.5, Tails.belowOrHalfAt(1, 2, 0.5), 1e-12);
  }

  @Property
  void isTheBinomialDistributionForWholeNumbers(
      @ForAll @IntRange(min = 0, max = 60) int k, @ForAll @IntRange(min = 0, max = 40) int more) {
    int n = k + more;
    double expected = new BinomialDistribution(n, 0.3).cumulativeProbability(k);
    assertEquals(expected, Tails.atMost(k, n, 0.3), 1e-9);
  }
}
