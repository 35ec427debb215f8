package org.salesadvisor.datasets.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {

  /** Filled in at less than a hundredth of the others, and a tenth as often as at won ones. */
  @ParameterizedTest
  @CsvSource({
    "842, 8000, 842, 0, true",
    "3, 6, 3, 0, true",
    "1, 2, 1, 0, true",
    "1, 1, 1, 0, false",
    "10, 100, 0, 0, false",
    "10, 1010, 10, 9, true",
    "10, 1010, 10, 10, false",
    "100, 1100, 1, 1, false"
  })
  void isOnlyOnWonAlsoWhereThereAreFew(
      long won, long rows, long onWon, long onOthers, boolean isOnly) {
    Summary summary =
        new Summary(
            rows,
            won,
            0,
            rows,
            null,
            null,
            0,
            false,
            List.of(),
            List.of(),
            Map.of(Dimension.REP, new Summary.Filled(onWon, onOthers, 1)));

    assertEquals(isOnly, summary.isOnlyOnWon(Dimension.REP));
  }
}
