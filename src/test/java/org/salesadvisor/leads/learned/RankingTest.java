package org.salesadvisor.leads.learned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** How well a score puts won leads above others. */
class RankingTest {

  /**
   * By hand: of the pairs (3,1) (3,2) (2,1) (2,2) three are in order and one is a tie. The
   * placements are 1 and 3/4 on both sides, with variance 1/32 each.
   */
  @Test
  void countsPairsAndTheirVariance() {
    Measured auc = Ranking.of(new double[] {3, 2}, new double[] {1, 2}).auc();

    assertEquals(0.875, auc.value(), 1e-12);
    assertEquals(0.875 - 1.959963984540054 * Math.sqrt(1 / 32.0), auc.low(), 1e-12);
    assertEquals(1, auc.high(), "no area is above 1");
  }

  @Test
  void aScoreIsNotAboveItself() {
    Ranking one = Ranking.of(new double[] {3, 2, 5}, new double[] {1, 2, 4});

    assertEquals(new Measured(0, 0, 0), one.above(one));
  }

  @Property(tries = 200)
  void isTheShareOfPairsInOrder(
      @ForAll @Size(min = 2, max = 30) int @IntRange(max = 9) [] won,
      @ForAll @Size(min = 2, max = 30) int @IntRange(max = 9) [] others) {
    double pairs = 0;
    for (int one : won) {
      for (int other : others) {
        pairs += one > other ? 1 : one == other ? 0.5 : 0;
      }
    }

    Measured auc = Ranking.of(doubles(won), doubles(others)).auc();

    assertEquals(pairs / won.length / others.length, auc.value(), 1e-9);
    assertTrue(auc.low() <= auc.value() && auc.value() <= auc.high());
  }

  private static double[] doubles(int[] numbers) {
    return Arrays.stream(numbers).asDoubleStream().toArray();
  }
}
