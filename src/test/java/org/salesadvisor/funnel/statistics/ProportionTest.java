package org.salesadvisor.funnel.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The interval against the worked examples of Newcombe (1998), table I, method 3, and Olist. */
class ProportionTest {

  private static final double Z95 = 1.959964;

  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718",
    "842, 8000, 0.0987, 0.1122"
  })
  void givesThePublishedInterval(long k, long n, double low, double high) {
    Interval interval = new Proportion(k, n).wilson(Z95);
    assertEquals(low, interval.low(), 0.00005);
    assertEquals(high, interval.high(), 0.00005);
  }

  @Property
  void holdsTheRateWithinBounds(
      @ForAll @LongRange(min = 0, max = 100_000) long k,
      @ForAll @LongRange(min = 0, max = 100_000) long more,
      @ForAll @DoubleRange(min = 0.1, max = 6) double z) {
    Proportion one = new Proportion(k, k + more);
    Interval interval = one.wilson(z);
    assertTrue(interval.low() >= 0 && interval.high() <= 1 && interval.low() <= interval.high());
    if (!one.isEmpty()) {
      assertTrue(interval.low() <= one.rate() + 1e-12 && one.rate() <= interval.high() + 1e-12);
    }
  }

  @Property
  void isTheMirrorImageForThoseWhoDidNot(
      @ForAll @LongRange(min = 0, max = 5_000) long k,
      @ForAll @LongRange(min = 1, max = 5_000) long more) {
    Interval did = new Proportion(k, k + more).wilson(Z95);
    Interval didNot = new Proportion(more, k + more).wilson(Z95);
    assertEquals(did.low(), 1 - didNot.high(), 1e-9);
    assertEquals(did.high(), 1 - didNot.low(), 1e-9);
  }

  @Test
  void nothingHasNoRateAndTheWidestInterval() {
    assertThrows(IllegalStateException.class, Proportion.NOTHING::rate);
    assertEquals(new Interval(0, 1), Proportion.NOTHING.wilson(3));
  }

  @Test
  void refusesMoreThanThereAre() {
    assertThrows(IllegalArgumentException.class, () -> new Proportion(2, 1));
    assertThrows(IllegalArgumentException.class, () -> new Proportion(-1, 1));
  }
}
