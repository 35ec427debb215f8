package org.salesadvisor.effectiveness.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.salesadvisor.facts.Standing;
import org.salesadvisor.funnel.statistics.Proportion;

class AttemptsTest {

  private static Proportion of(long k, long n) {
    return new Proportion(k, n);
  }

  @Test
  void neighboursWhoseChanceRisesAreTakenTogether() {
    Attempts attempts = Attempts.of(List.of(of(10, 100), of(1, 80), of(7, 80), of(1, 60)));

    assertEquals(List.of(of(10, 100), of(8, 160), of(8, 160), of(1, 60)), attempts.falling());
    assertEquals(320 / 19.0, attempts.perOrder(), 1e-12);
  }

  @Test
  void stopsAfterTheLastAttemptThatCoversItsCost() {
    Attempts attempts = Attempts.of(List.of(of(100, 1_000), of(50, 800), of(15, 600), of(5, 500)));

    Attempts.Stop stop = attempts.stop(5, 100);
    assertEquals(0.05, stop.breakEvenShare(), 1e-12);
    assertEquals(2, stop.afterAttempt());
    assertEquals(1, stop.surely(), "the second may by chance not pay");
    assertEquals(2, stop.perhaps());
    assertEquals(of(20, 1_100), stop.beyond());
    assertEquals(1_100 * 5 - 20 * 100, stop.savedAmount(), 1e-9);
    assertTrue(stop.isExceeded());
    assertEquals(0, attempts.stop(50, 100).afterAttempt());
    assertFalse(attempts.stop(0.1, 100).isExceeded(), "every attempt pays");
  }

  @Test
  void attemptsOfTwoGroupsAddUp() {
    Attempts sum = Attempts.of(List.of(of(1, 10))).plus(Attempts.of(List.of(of(2, 20), of(1, 5))));
    assertEquals(List.of(of(3, 30), of(1, 5)), sum.byNumber());
    assertEquals(35, sum.total());
    assertNull(Attempts.of(List.of(of(0, 10))).perOrder());
  }

  @Property(tries = 200)
  void aFallingChanceNeverRisesAndDearerAttemptsEndNoLater(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 1_000) Integer> orders,
      @ForAll @IntRange(min = 1, max = 400) int cost) {
    List<Proportion> byNumber = new ArrayList<>();
    orders.forEach(one -> byNumber.add(of(one, 1_000)));
    Attempts attempts = Attempts.of(byNumber);

    List<Proportion> falling = attempts.falling();
    for (int i = 1; i < falling.size(); i++) {
      assertTrue(falling.get(i).rate() <= falling.get(i - 1).rate());
    }
    Attempts.Stop stop = attempts.stop(cost, 1_000);
    assertTrue(stop.surely() <= stop.afterAttempt() && stop.afterAttempt() <= stop.perhaps());
    assertTrue(attempts.stop(cost + 1.0, 1_000).afterAttempt() <= stop.afterAttempt());
  }

  @Test
  void ratesThatChanceMayHaveSwappedAreNotToldApart() {
    Ranking ranking =
        Ranking.ofRates(List.of(of(195, 1_586), of(271, 2_296), of(75, 1_350)), 0.1, 5);

    assertEquals(List.of(Standing.ABOVE, Standing.ABOVE, Standing.BELOW), ranking.standings());
    assertEquals(List.of(List.of(1), List.of(0), List.of()), ranking.alike());
  }

  @Test
  void tooLittleIsNotJudged() {
    Ranking ranking = Ranking.ofRates(List.of(of(2, 20), of(100, 1_000)), 0.1, 5);
    assertNull(ranking.standings().get(0));
    assertEquals(List.of(List.of(1), List.of(0)), ranking.alike());
    assertEquals(1, Ranking.ofRates(List.of(of(2, 20)), 0.1, 5).standings().size());
  }

  /** 2 of 100 is more than 1 in 200; nobody was tried a second time, so nobody can say. */
  @Test
  void ofAttemptsThatNobodyMadeNothingIsSaid() {
    Attempts once =
        Attempts.of(List.of(new Proportion(2, 100), Proportion.NOTHING, Proportion.NOTHING));

    assertEquals(1, once.byNumber().size());
    assertEquals(1, once.stop(1, 200).perhaps());
  }
}
