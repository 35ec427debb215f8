package org.salesadvisor.funnel.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LaneyChartTest {

  /**
   * By hand, as Laney (2002) writes it: 40, 60 and 50 of 100 are -2, 2 and 0 standard deviations
   * from 0.5; the two distances 4 and 2 have a mean of 3; 3 / 1.128 = 2.6596.
   */
  @Test
  void givesWhatTheFormulaGivesByHand() {
    LaneyChart chart =
        LaneyChart.of(
            List.of(new Proportion(40, 100), new Proportion(60, 100), new Proportion(50, 100)));
    assertEquals(0.5, chart.centre(), 1e-12);
    assertEquals(2.6596, chart.sigmaZ(), 0.00005);
    Interval limits = chart.limits(400, 3);
    assertEquals(0.5 - 3 * 2.6596 * 0.025, limits.low(), 0.00001);
    assertEquals(0.5 + 3 * 2.6596 * 0.025, limits.high(), 0.00001);
  }

  @Test
  void isChanceAloneWhereNothingCanBeCompared() {
    assertEquals(1, LaneyChart.of(List.of()).sigmaZ());
    assertEquals(1, LaneyChart.of(List.of(new Proportion(3, 9))).sigmaZ());
    assertEquals(1, LaneyChart.of(List.of(new Proportion(0, 9), new Proportion(0, 5))).sigmaZ());
  }

  @Property
  void doesNotScatterWhereEveryPeriodIsTheSame(
      @ForAll @LongRange(min = 1, max = 99) long k, @ForAll @IntRange(min = 2, max = 30) int n) {
    LaneyChart chart = LaneyChart.of(Collections.nCopies(n, new Proportion(k, 100)));
    assertEquals(0, chart.sigmaZ(), 1e-9);
  }

  @Property
  void isNarrowerForMore(@ForAll @LongRange(min = 1, max = 99) long k) {
    LaneyChart chart = LaneyChart.of(List.of(new Proportion(k, 100), new Proportion(50, 100)));
    Interval few = chart.limits(10, 3);
    Interval many = chart.limits(1000, 3);
    assertTrue(few.low() <= many.low() && many.high() <= few.high());
  }
}
