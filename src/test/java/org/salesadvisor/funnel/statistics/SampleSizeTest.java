package org.salesadvisor.funnel.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SampleSizeTest {

  /** The example in the manual of R's power.prop.test: n = 76.7 for 0.50 against 0.75. */
  @Test
  void givesThePublishedNumber() {
    assertEquals(76.7, SampleSize.each(0.50, 0.75, 0.05, 0.90), 0.05);
  }

  @Test
  void findsTheNumberWithThePowerThatWasAskedFor() {
    Proportion before = new Proportion(1200, 3600);
    long needed = SampleSize.needed(before, 0.3, 3, 0.8);
    assertTrue(SampleSize.power(before, needed, 0.3, 3) >= 0.8);
    assertTrue(SampleSize.power(before, needed - 1, 0.3, 3) < 0.8);
  }

  /** With as much before as now it is the published formula. */
  @Test
  void agreesWithTheFormulaForEqualPeriods() {
    double p = Tails.normal(3);
    double each = SampleSize.each(0.4, 0.28, p, 0.8);
    Proportion before = new Proportion(Math.round(each * 0.4), Math.round(each));
    assertEquals(0.8, SampleSize.power(before, each, 0.3, 3), 0.01);
  }

  @Test
  void noNumberIsEnoughWhereThereIsNothingToCompareWith() {
    assertEquals(Long.MAX_VALUE, SampleSize.needed(new Proportion(0, 9), 0.3, 3, 0.8));
    assertEquals(Long.MAX_VALUE, SampleSize.needed(new Proportion(2, 5), 0.1, 3, 0.8));
  }
}
