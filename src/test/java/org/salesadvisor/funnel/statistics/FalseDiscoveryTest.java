package org.salesadvisor.funnel.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {

  /** Benjamini and Hochberg (1995), section 3.2: fifteen hypotheses of a thrombolysis study. */
  private static final double[] THROMBOLYSIS = {
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
    0.6528, 0.7590, 1.0000
  };

  @Test
  void rejectsTheFourOfThePaper() {
    double[] q = FalseDiscovery.q(THROMBOLYSIS, THROMBOLYSIS.length);
    assertEquals(4, Arrays.stream(q).filter(one -> one <= 0.05).count());
    // 0.0095 is the largest p that is not above its line, 4/15 of 0.05
    assertEquals(0.0095 * 15 / 4, q[3], 1e-12);
  }

  @Test
  void isTheBoundOfBonferroniForTheSmallest() {
    assertEquals(0.0001 * 15, FalseDiscovery.q(THROMBOLYSIS, 15)[0], 1e-12);
  }

  /** The published example of a count of comparisons that is larger than that of the tests. */
  @Test
  void countsTestsThatShowNothing() {
    double[] p = {0.319, 0.201, 0.4, 0.374, 0.113};
    assertArrayEquals(new double[] {0.4, 0.4, 0.4, 0.4, 0.4}, FalseDiscovery.q(p, 5), 1e-12);
    assertArrayEquals(new double[] {0.8, 0.8, 0.8, 0.8, 0.8}, FalseDiscovery.q(p, 10), 1e-12);
  }

  @Test
  void equalWeightsChangeNothing() {
    double[] weights = new double[15];
    Arrays.fill(weights, 1);
    assertArrayEquals(
        FalseDiscovery.q(THROMBOLYSIS, 15), FalseDiscovery.q(THROMBOLYSIS, weights, 15), 1e-12);
  }

  @Property
  void isNeverBelowThePAndKeepsTheirOrder(
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 0, max = 1) Double> given) {
    double[] p = given.stream().mapToDouble(Double::doubleValue).toArray();
    double[] q = FalseDiscovery.q(p, p.length);
    for (int i = 0; i < p.length; i++) {
      assertTrue(q[i] >= p[i] - 1e-12 && q[i] <= 1);
      for (int j = 0; j < p.length; j++) {
        assertTrue(p[i] > p[j] || q[i] <= q[j] + 1e-12);
      }
    }
  }
}
