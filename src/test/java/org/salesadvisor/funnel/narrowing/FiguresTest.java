package org.salesadvisor.funnel.narrowing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 %",
    "1, 100 %",
    "0.105, 10.5 %",
    "0.0001, 0.01 %",
    "0.99999, 99.999 %",
    "0.0000001, 0.00001 %",
    "0.00000000001, < 0.00001 %",
    "0.99999999999, > 99.99999 %",
    "-0.25, -25 %"
  })
  void showsAShareWithTheDigitsThatItNeeds(double share, String shown) {
    assertEquals(shown, Figures.percent(share));
  }

  @Property
  void neverRoundsToNoneOrAll(
      @ForAll @DoubleRange(min = 0, max = 1, minIncluded = false, maxIncluded = false)
          double share) {
    assertNotEquals("0 %", Figures.percent(share));
    assertNotEquals("100 %", Figures.percent(share));
  }
}
