package org.salesadvisor.rulebase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesadvisor.engine.NormStep;

class NormTest {

  @ParameterizedTest
  @CsvSource({
    // value, unit, lowest, highest, its steps
    "0.80, share, 0.5, 1.0, 0.81 0.79",
    "0.8, share, 0.5, 1.0, 0.81 0.79",
    "1.0, share, 0.5, 1.0, 0.99",
    "0.5, share, 0.5, 1.0, 0.51",
    "7, days, 1, 365, 8 6",
    "500, EUR, 1, 1000, 501 499",
    "2.5, sigmas, 1, 6, 2.6 2.4",
    "7, days, 7, 7, ''"
  })
  void movesByTheSmallestStepWithinItsRange(
      BigDecimal value, String unit, BigDecimal low, BigDecimal high, String literals) {
    Norm norm = new Norm("x", value, unit, low, high, Norm.Source.A, Map.of());

    assertEquals(
        literals, norm.steps().stream().map(NormStep::literal).collect(Collectors.joining(" ")));
  }
}
