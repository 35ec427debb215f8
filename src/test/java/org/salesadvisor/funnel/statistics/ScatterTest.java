package org.salesadvisor.funnel.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ScatterTest {

  private static Scatter of(List<Double> history, double belief) {
    Scatter scatter = Scatter.believed(belief, 0);
    for (double z : history) {
      scatter = scatter.with(z, 1);
    }
    return scatter;
  }

  private static Scatter alternating(int groups, double z) {
    return of(Collections.nCopies(groups, z), 0);
  }

  /** Tables of the normal distribution: 0.0027 lies beyond 3. */
  @Test
  void isChanceAloneWhenThatIsBelievedFirmly() {
    assertEquals(0.0027, Scatter.believed(1e6, 0).p(3, 1), 0.00001);
    assertEquals(3, Scatter.believed(1e6, 0).quantile(0.0026998), 0.001);
  }

  /**
   * When much was seen, what comes has, within the steps that are tried, the deviation of that: z
   * of 6 at twice chance is 3.
   */
  @Test
  void isWhatWasSeenWhenThatIsMuch() {
    Scatter twice = alternating(20_000, 2);
    assertEquals(2, twice.factor(), 0.05);
    assertEquals(0.0027, twice.p(6, 1), 0.0006);
  }

  /** By hand: 4 times the variance of chance at the usual size is 1 + 3·3 at three times that. */
  @Test
  void weighsMoreInLargerGroups() {
    assertEquals(0.0027, alternating(20_000, 2).p(3 * Math.sqrt(10), 3), 0.0006);
  }

  @Test
  void ofFewGroupsLessIsKnown() {
    assertTrue(alternating(4, 1).p(4, 1) > alternating(12, 1).p(4, 1));
  }

  @Property
  void neverNarrowsBelowChance(
      @ForAll @Size(max = 30) List<@DoubleRange(min = -9, max = 9) Double> history,
      @ForAll @DoubleRange(min = 0, max = 8) double z) {
    Scatter scatter = of(history, 4);
    assertTrue(scatter.factor() >= 1);
    assertTrue(scatter.p(z, 1) >= Tails.normal(z) - 1e-12);
  }

  @Property
  void whatWasTakenBackWasNotSeen(
      @ForAll @Size(max = 30) List<@DoubleRange(min = -9, max = 9) Double> history,
      @ForAll @DoubleRange(min = -9, max = 9) double z) {
    Scatter scatter = of(history, 4);
    assertEquals(scatter.p(3, 1), scatter.with(z, 2).without(z, 2).p(3, 1), 1e-9);
  }
}
