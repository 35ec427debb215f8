package org.salesadvisor.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesadvisor.language.Language;

/** What a console tells of a refusal. */
class ToldTest {

  private static final InvalidInputException INVALID =
      new InvalidInputException(
          List.of(
              new Fault("/order/units", ErrorMessage.MISSING.with()),
              Fault.inCell(3, "order.units", ErrorMessage.NO_CELLS.with()),
              new Fault(
                  "", ErrorMessage.NO_CURRENCY.with("X", ErrorMessage.WRITE_ISO_4217.with()))));

  @Test
  void isEveryFaultAndWhatToDo() {
    assertEquals(
        """
        /order/units: is missing; it is required
        line 3, column order.units: cannot be split into cells; check its quotes
        `X` is no currency; write an ISO 4217 code: EUR
        Correct what is named and send it again.""",
        INVALID.told(Language.EN));
    assertEquals(
        """
        /order/units: ontbreekt; dit is verplicht
        regel 3, kolom order.units: is niet in cellen te splitsen; controleer de aanhalingstekens
        `X` is geen munteenheid; vul een code volgens ISO 4217 in: EUR
        Verbeter wat hier genoemd staat en verstuur het opnieuw.""",
        INVALID.told(Language.NL));
  }

  @Test
  void tellsACauseThatPeopleCanPutRight() {
    assertEquals(
        """
        3 fouten.
        /order/units: ontbreekt; dit is verplicht
        regel 3, kolom order.units: is niet in cellen te splitsen; controleer de aanhalingstekens
        `X` is geen munteenheid; vul een code volgens ISO 4217 in: EUR
        Verbeter wat hier genoemd staat en verstuur het opnieuw.""",
        causedBy(INVALID).told(Language.NL));
  }

  @Test
  void keepsOtherCausesForTheLog() {
    assertEquals(
        "3 faults.\nCorrect what is named and send it again.",
        causedBy(new IOException("secret")).told(Language.EN));
  }

  @Test
  void countsFaultsThatAreNotNamed() {
    Faults faults = new Faults();
    for (int i = 0; i < 101; i++) {
      faults.add("/" + i, ErrorMessage.MISSING.with());
    }

    InvalidInputException refused = assertThrows(InvalidInputException.class, faults::throwIfAny);

    assertEquals("101 fouten; de eerste 100 staan hieronder.", refused.message().text(Language.NL));
  }

  private static AdvisorException causedBy(Throwable cause) {
    return new AdvisorException(
        "X", ErrorMessage.FAULTS.with(3), ErrorMessage.CORRECT_AND_SEND.with(), cause);
  }
}
