package org.salesadvisor.leads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.salesadvisor.language.Language;

class LearnedTextTest {

  @Test
  void oneDayIsNotCalledDays() {
    assertTrue(
        LearnedWord.TARGET
            .with(1, 0)
            .text(Language.EN)
            .startsWith("Won within 1 day after coming in, by what was known 0 days after."));
    assertTrue(
        LearnedWord.TARGET
            .with(30, 1)
            .text(Language.NL)
            .startsWith("Gewonnen binnen 30 dagen na binnenkomst, op grond van wat 1 dag erna"));
  }

  @Test
  void oneDayIsOver() {
    assertEquals(
        "the 1 day in which this lead could be won in time is over",
        LearnedMessage.TIME_OVER.with(1).text(Language.EN));
    assertEquals(
        "de 30 dagen waarin deze lead op tijd kon worden gewonnen zijn voorbij",
        LearnedMessage.TIME_OVER.with(30).text(Language.NL));
    assertEquals(
        "1 dag ligt niet voor 1, de dagen waarin een lead op tijd is gewonnen; noteer er minder",
        LearnedMessage.AFTER_HORIZON.with(1, 1).text(Language.NL));
  }
}
