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
    assertEquals(0.05, Tails.f(4.103, 2, 10), 0.0001);
    assertEquals(7.034484, Tails.normalQuantile(1e-12), 1e-5);
    assertEquals(0.05, Tails.chiSquared(3.841, 1), 0.0001);
    assertEquals(0.05, Tails.chiSquared(42.557, 29), 0.0001);
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
