package org.salesadvisor.funnel.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

  /** Weeks of remission with 6-mercaptopurine: Freireich and others (1963), in every textbook. */
  private static final KaplanMeier REMISSION =
      KaplanMeier.of(
          counted(6, 6, 6, 7, 10, 13, 16, 22, 23),
          counted(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35));

  private static Map<Integer, Long> counted(Integer... weeks) {
    return Stream.of(weeks).collect(Collectors.groupingBy(week -> week, Collectors.counting()));
  }

  @Test
  void givesThePublishedEstimate() {
    assertEquals(1, REMISSION.survival(5));
    assertEquals(0.857, REMISSION.survival(6), 0.0005);
    assertEquals(0.807, REMISSION.survival(7), 0.0005);
    assertEquals(0.753, REMISSION.survival(10), 0.0005);
    assertEquals(0.690, REMISSION.survival(13), 0.0005);
    assertEquals(0.627, REMISSION.survival(16), 0.0005);
    assertEquals(0.538, REMISSION.survival(22), 0.0005);
    assertEquals(0.448, REMISSION.survival(23), 0.0005);
  }

  @Test
  void givesThePublishedMedian() {
    assertEquals(23, REMISSION.percentile(0.5).orElseThrow());
    assertTrue(REMISSION.percentile(0.9).isEmpty());
  }

  /** When all have happened it is the ordinary percentile. */
  @Test
  void isTheOrdinaryPercentileWhenNothingIsOpen() {
    KaplanMeier days = KaplanMeier.of(Map.of(1, 50L, 10, 40L, 90, 10L), Map.of());
    assertEquals(10, days.percentileOfHappened(0.9).orElseThrow());
    assertEquals(90, days.percentileOfHappened(0.95).orElseThrow());
  }

  /** Half of them never buy: of the buyers nine in ten have bought after ten days. */
  @Test
  void looksAtThoseToWhomItHappens() {
    KaplanMeier days = KaplanMeier.of(Map.of(1, 50L, 10, 40L, 90, 10L), Map.of(400, 100L));
    assertEquals(10, days.percentileOfHappened(0.9).orElseThrow());
    assertTrue(days.percentile(0.9).isEmpty());
  }

  @Test
  void knowsNothingOfWhatNeverHappened() {
    assertTrue(KaplanMeier.of(Map.of(), Map.of(3, 5L)).percentileOfHappened(0.9).isEmpty());
  }

  @Property
  void neverRises(
      @ForAll @Size(max = 20)
          Map<@IntRange(min = 0, max = 60) Integer, @LongRange(min = 1, max = 9) Long> happened,
      @ForAll @Size(max = 20)
          Map<@IntRange(min = 0, max = 60) Integer, @LongRange(min = 1, max = 9) Long> open) {
    KaplanMeier estimate = KaplanMeier.of(happened, open);
    double before = 1;
    for (int day = 0; day <= 60; day++) {
      double now = estimate.survival(day);
      assertTrue(now <= before && now >= 0);
      before = now;
    }
  }
}
