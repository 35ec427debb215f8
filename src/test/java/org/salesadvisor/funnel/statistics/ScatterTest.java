package org.salesadvisor.funnel.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScatterTest {

  /** By hand: (4 + 11 × 2²) / (4 + 11) = 3.2 with 15 degrees of freedom. */
  @Test
  void mixesTheHistoryWithChance() {
    Scatter scatter = Scatter.moderated(2, 11, 4);
    assertEquals(Math.sqrt(3.2), scatter.factor(), 1e-12);
    assertEquals(15, scatter.freedom());
  }

  /** Tables: 2.131 is the 97.5th percentile of Student's distribution with 15 degrees. */
  @Test
  void isJudgedByStudentsDistribution() {
    assertEquals(0.05, Scatter.moderated(1, 11, 4).p(2.131), 0.0001);
    assertEquals(0.0027, Scatter.OF_CHANCE.p(3), 0.00001);
  }

  @Property
  void neverNarrowsBelowChance(
      @ForAll @DoubleRange(min = 0, max = 20) double sigmaZ,
      @ForAll @IntRange(min = 0, max = 60) int freedom,
      @ForAll @DoubleRange(min = 0, max = 8) double z) {
    Scatter scatter = Scatter.moderated(sigmaZ, freedom, 20);
    assertTrue(scatter.factor() >= 1);
    assertTrue(scatter.p(z) >= Scatter.OF_CHANCE.p(z) - 1e-12);
  }
}
