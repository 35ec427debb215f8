package org.salesadvisor.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessageTest {

  @Test
  void showsValuesExactlyAsTheyAreGiven() {
    Message message = TestMessage.IS_NOT.with("$1 \\ '{0}'", new BigDecimal("1234567.50"));

    assertEquals("`$1 \\ '{0}'` isn't 1234567.50", message.text(Language.EN));
    assertEquals("`$1 \\ '{0}'` is geen 1234567.50", message.text(Language.NL));
  }

  @Test
  void putsMessagesInsideItIntoTheSameLanguage() {
    Message message = TestMessage.IS_NOT.with("x", TestMessage.NUMBER.with());

    assertEquals("`x` isn't a number", message.text(Language.EN));
    assertEquals("`x` is geen getal", message.text(Language.NL));
  }

  @Test
  void showsListsWithCommasInTheirOrder() {
    Message message = TestMessage.IS_NOT.with("x", List.of("b", TestMessage.NUMBER.with(), 7));

    assertEquals("`x` isn't b, a number, 7", message.text(Language.EN));
  }

  @Test
  void showsWhatIsMissingAsNull() {
    assertEquals("`null` isn't 1", TestMessage.IS_NOT.with(null, 1).text(Language.EN));
  }

  @Test
  void aWordGoesWithItsCount() {
    assertEquals("1 day is left", TestMessage.DAYS_LEFT.with(1).text(Language.EN));
    assertEquals("0 days are left", TestMessage.DAYS_LEFT.with(0).text(Language.EN));
    assertEquals("1.0 days are left", TestMessage.DAYS_LEFT.with(1.0).text(Language.EN));
    assertEquals("nog 1 dag", TestMessage.DAYS_LEFT.with(1).text(Language.NL));
    assertEquals("nog 21 dagen", TestMessage.DAYS_LEFT.with(21).text(Language.NL));
  }

  @Test
  void keepsBracesAroundAValue() {
    assertEquals("{loop}", TestMessage.IN_BRACES.with("loop").text(Language.NL));
  }

  @Test
  void isEqualToAMessageThatSaysTheSame() {
    assertEquals(TestMessage.IS_NOT.with("x", 1), TestMessage.IS_NOT.with("x", "1"));
    assertNotEquals(TestMessage.IS_NOT.with("x", 1), TestMessage.IS_NOT.with("x", 2));
  }

  @Test
  void isEnglishInLogsOnAnyMachine() {
    Locale machine = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("nl-NL"));
    try {
      assertEquals("a number", TestMessage.NUMBER.with().toString());
    } finally {
      Locale.setDefault(machine);
    }
  }

  private enum TestMessage implements MessageKey {
    DAYS_LEFT,
    IN_BRACES,
    IS_NOT,
    NUMBER
  }
}
