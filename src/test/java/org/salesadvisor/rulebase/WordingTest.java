package org.salesadvisor.rulebase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesadvisor.language.Language;

class WordingTest {

  /** What is not none and not all is not written so. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | order.repeatShare | 0          | 0%
          EN | order.repeatShare | 1          | 100%
          EN | order.repeatShare | 0.5        | 50%
          EN | order.repeatShare | 0.00004    | 0.004%
          EN | order.repeatShare | 0.99999    | 99.999%
          NL | order.repeatShare | 0.99999    | 99,999%
          EN | funnel.q          | 0.00032    | 0.0003
          EN | funnel.q          | 0.25       | 0.25
          NL | funnel.q          | 0.00032    | 0,0003
          EN | funnel.q          | 1.0E-12    | < 0.000000001
          EN | funnel.z          | -0.001     | -0.001
          EN | funnel.leads      | 12345.678  | 12,345.68
          """)
  void smallAndLargeSharesKeepTheDigitsThatTheyNeed(
      Language language, String path, double value, String shown) {
    assertEquals(shown, new Wording(language, name -> name).value(path, value));
  }
}
