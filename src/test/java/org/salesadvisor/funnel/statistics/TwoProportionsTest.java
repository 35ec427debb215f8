package org.salesadvisor.funnel.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TwoProportionsTest {

  /** Public figures: 90-day conversion of Olist, January to April against May 2018. */
  @Test
  void findsTheFallOfMay2018() {
    Proportion before = new Proportion(569, 4695);
    Proportion now = new Proportion(109, 1303);
    assertEquals(-3.8, TwoProportions.z(before, now), 0.05);
    assertEquals(0.31, TwoProportions.relativeDrop(before, now), 0.005);
  }

  @Test
  void findsNothingWhereNothingVaries() {
    assertEquals(0, TwoProportions.z(new Proportion(0, 9), new Proportion(0, 4)));
    assertEquals(0, TwoProportions.z(new Proportion(9, 9), new Proportion(4, 4)));
    assertEquals(0, TwoProportions.relativeDrop(new Proportion(0, 9), new Proportion(0, 4)));
  }

  @Property
  void isTheOppositeTheOtherWayRound(
      @ForAll @LongRange(min = 0, max = 900) long k,
      @ForAll @LongRange(min = 0, max = 900) long other) {
    Proportion one = new Proportion(k, 900);
    Proportion two = new Proportion(other, 900);
    assertEquals(TwoProportions.z(one, two), -TwoProportions.z(two, one), 1e-9);
  }

  /** The square of z is the chi-squared of a table of two by two. */
  @Property
  void agreesWithTheTestOfHomogeneity(
      @ForAll @LongRange(min = 1, max = 499) long k,
      @ForAll @LongRange(min = 1, max = 899) long other) {
    Proportion one = new Proportion(k, 500);
    Proportion two = new Proportion(other, 900);
    double z = TwoProportions.z(one, two);
    double chiSquared = Heterogeneity.of(java.util.List.of(one, two)).statistic();
    assertEquals(z * z, chiSquared, 1e-6 * Math.max(1, chiSquared));
  }
}
