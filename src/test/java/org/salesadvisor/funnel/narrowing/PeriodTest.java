package org.salesadvisor.funnel.narrowing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2018-05-31, 2018-05-31, 2018-05-31",
    "2018-05, 2018-05-01, 2018-05-31",
    "2020-02, 2020-02-01, 2020-02-29",
    "2018-Q4, 2018-10-01, 2018-12-31",
    "2018, 2018-01-01, 2018-12-31",
    "2020-W53, 2020-12-28, 2021-01-03",
    "2021-W01, 2021-01-04, 2021-01-10"
  })
  void isWrittenAsIsoDoes(String written, String first, String last) {
    Period period = Period.parse(written).orElseThrow();
    assertEquals(first, period.first().toString());
    assertEquals(last, period.last().toString());
    assertEquals(written, period.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2018-13", "2018-02-30", "2018-Q5", "2019-W53", "2018-W00", "05-2018", "May"})
  void isNothingElse(String written) {
    assertTrue(Period.parse(written).isEmpty());
  }
}
