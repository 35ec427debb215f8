package org.salesadvisor.funnel.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.hipparchus.random.RandomDataGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesadvisor.funnel.statistics.BetaBinomial;
import org.salesadvisor.funnel.statistics.Proportion;

class HitRateTest {

  /** Mean and variance of Beta(k+½, n−k+½). */
  @ParameterizedTest
  @CsvSource({"0, 10, 0.0454545, 0.0036157", "3, 10, 0.3181818, 0.0180785"})
  void isThePosteriorOfJeffreys(long k, long n, double mean, double variance) {
    HitRate rate = HitRate.of(new Proportion(k, n));
    assertEquals(mean, rate.mean(), 1e-6);
    assertEquals(variance, rate.variance(), 1e-6);
  }

  private static final List<Proportion> SEVERAL =
      List.of(new Proportion(5, 50), new Proportion(20, 60), new Proportion(9, 70));

  @Test
  void aGroupIsDrawnTowardsTheOthersByTheFormula() {
    BetaBinomial fit = BetaBinomial.fit(SEVERAL);
    double shrunk = (20 + fit.alpha()) / (60 + fit.alpha() + fit.beta());
    assertEquals(shrunk, HitRate.of(SEVERAL.get(1), SEVERAL).mean(), 1e-12);
    assertTrue(shrunk < 20 / 60.0 && shrunk > 34 / 180.0);
  }

  @Test
  void aGroupOfWhichNothingIsKnownIsOneMoreLikeTheOthers() {
    HitRate next = HitRate.ofNext(SEVERAL);
    HitRate empty = HitRate.of(Proportion.NOTHING, SEVERAL);
    assertEquals(next.mean(), empty.mean(), 1e-12);
    assertEquals(next.variance(), empty.variance(), 1e-12);
  }

  /** Groups that are all alike tell more than one of them, and less than one large group. */
  @Test
  void equalGroupsAreKnownBetterThanOneAndLessThanTheirSum() {
    HitRate next = HitRate.ofNext(Collections.nCopies(4, new Proportion(30, 100)));
    assertEquals(0.3, next.mean(), 1e-3);
    assertTrue(next.variance() > 0.3 * 0.7 / 401 && next.variance() < 0.3 * 0.7 / 101);
  }

  /** The next of twelve months whose rates are spread as Beta(12, 28); 300 histories. */
  @Test
  void theIntervalHoldsTheNextGroupAsOftenAsItSays() {
    RandomDataGenerator random = new RandomDataGenerator(11);
    int held = 0;
    for (int i = 0; i < 300; i++) {
      List<Proportion> months = new ArrayList<>();
      for (int month = 0; month < 12; month++) {
        months.add(new Proportion(Trials.draw(80, random.nextBeta(12, 28), random), 80));
      }
      HitRate next = HitRate.ofNext(months);
      double size = next.mean() * (1 - next.mean()) / next.variance() - 1;
      double below =
          org.hipparchus.special.Beta.regularizedBeta(
              random.nextBeta(12, 28), next.mean() * size, (1 - next.mean()) * size);
      held += below > 0.025 && below < 0.975 ? 1 : 0;
    }
    assertTrue(held >= 267, held + " of 300, where 285 are expected and 89 % must be");
  }

  @Property(tries = 40)
  void drawsLieBetweenNoneAndAllHoweverLittleOrMuchIsKnown(
      @ForAll @DoubleRange(min = 1e-12, max = 1) @Scale(12) double mean,
      @ForAll @IntRange(min = 0, max = 14) int digits) {
    HitRate rate = new HitRate(mean, mean * (1 - mean) * 0.999 * Math.pow(10, -digits));
    RandomDataGenerator random = new RandomDataGenerator(digits);
    for (int i = 0; i < 200; i++) {
      double drawn = rate.draw(random);
      assertTrue(drawn >= 0 && drawn <= 1, drawn + " of " + rate);
    }
  }

  @Test
  void powersHaveTheMeansOfABetaDistribution() {
    HitRate uniform = new HitRate(0.5, 1 / 12.0);
    for (int power = 1; power < 6; power++) {
      assertEquals(1 / (power + 1.0), uniform.moment(power), 1e-12);
    }
    assertEquals(0.125, HitRate.stated(0.5).moment(3), 1e-12);
  }
}
