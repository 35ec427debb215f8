package org.salesadvisor.effectiveness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesadvisor.errors.InvalidInputException;
import org.salesadvisor.language.Language;

class MixReaderTest {

  private static final String SMALL =
      "\"mixes\": {\"salesCommunication\": [\"VISIT\"], \"marcom\": [\"ADVERTISING\"]}";

  private static List<String> faults(String json) {
    InvalidInputException wrong =
        assertThrows(InvalidInputException.class, () -> MixReader.read(json.getBytes(UTF_8)));
    return wrong.faults().stream()
        .map(fault -> fault.pointer() + ": " + fault.message().text(Language.EN))
        .toList();
  }

  private static void assertFault(String start, List<String> faults) {
    assertTrue(faults.stream().anyMatch(one -> one.startsWith(start)), faults::toString);
  }

  @Test
  void everyItemOfBothMixesMustBeThereAndZeroIsAllowed() {
    List<String> faults = faults("{\"items\": [{\"item\": \"VISIT\", \"contacts\": 0}]}");

    assertEquals(15, faults.size(), faults::toString);
    assertFault("/items: lacks TELEPHONE of the mix SALES_COMMUNICATION", faults);
    assertFault("/items: lacks POINT_OF_SALE of the mix MARCOM", faults);
    MixReader.read(
        ("{\"items\": [{\"item\": \"VISIT\"}, {\"item\": \"ADVERTISING\", \"contacts\": 0}], "
                + SMALL
                + "}")
            .getBytes(UTF_8));
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    List<String> faults =
        faults(
            "{"
                + SMALL
                + ", \"marginShare\": 2, \"costPerAttempt\": {\"amount\": 0, \"currency\": \"EUR\"},"
                + " \"items\": ["
                + "{\"item\": \"VISIT\", \"contacts\": 10, \"responses\": 11, \"frequency\": 0.5,"
                + " \"cost\": {\"amount\": 5}},"
                + "{\"item\": \"ADVERTIZING\", \"contacts\": 5, \"orders\": 9,"
                + " \"cost\": {\"amount\": -5, \"currency\": \"EUR\"}},"
                + "{\"item\": \"ADVERTISING\", \"orders\": 0, \"value\": {\"amount\": 7,"
                + " \"currency\": \"USD\"}, \"attempts\": [{\"tried\": 5, \"orders\": 2}, {\"tried\":"
                + " 4, \"orders\": 6}]},"
                + "{\"item\": \"VISIT\"}]}");

    assertFault("/marginShare", faults);
    assertFault("/costPerAttempt/amount: is 0", faults);
    assertFault("/items/0/cost/currency: is missing", faults);
    assertFault("/items/1/cost/amount", faults);
    assertFault("/items/2/value/currency: is USD where /costPerAttempt is in EUR", faults);
    assertFault("/items/2/value: is a value of 0 orders", faults);
    assertFault("/items/2/attempts/1/orders: is 6, with tried 4", faults);
    assertFault("/items/2/attempts/1/tried: is 4, and no more than 3", faults);
    assertFault("/items/3/item: is `VISIT` again", faults);
  }

  @Test
  void countsAboveContactsAndItemsOutsideTheMixAreNamed() {
    List<String> faults =
        faults(
            "{"
                + SMALL
                + ", \"items\": [{\"item\": \"VISIT\", \"contacts\": 10, \"responses\": 11,"
                + " \"leads\": 12, \"frequency\": 0.5}, {\"item\": \"ADVERTIZING\"}]}");

    assertFault("/items/0/responses: is 11, with contacts 10", faults);
    assertFault("/items/0/leads: is 12, with responses 11", faults);
    assertFault("/items/0/frequency: is 0.5", faults);
    assertFault("/items/1/item: is `ADVERTIZING`, which is no item", faults);
    assertFault("/items: lacks ADVERTISING", faults);
  }

  @Test
  void aWhatIfMayLowerContactsAndIsReadAsStrictly() {
    String items =
        "\"items\": [{\"item\": \"VISIT\", \"contacts\": 10, \"orders\": 9}, {\"item\":"
            + " \"ADVERTISING\"}]";
    MixReader.read(
        ("{"
                + SMALL
                + ", "
                + items
                + ", \"whatIf\": [{\"set\": [{\"path\": \"/items/0/contacts\", \"value\": 5}]}]}")
            .getBytes(UTF_8));
    assertFault(
        "/whatIf/0: makes it wrong at /items/0/orders: is 12",
        faults(
            "{"
                + SMALL
                + ", "
                + items
                + ", \"whatIf\": [{\"set\": [{\"path\": \"/items/0/orders\", \"value\": 12}]}]}"));
  }

  @Test
  void whatHasAFaultThatAWhatIfDoesNotSeeIsNamedOnce() {
    List<String> faults =
        faults(
            "{"
                + SMALL
                + ", \"items\": [{\"item\": 1e999, \"contacts\": 10}, {\"item\": \"ADVERTISING\"}],"
                + " \"whatIf\": [{\"set\": [{\"path\": \"/items/1/contacts\", \"value\": 5}]}]}");

    assertFault("/items/0/item", faults);
  }
}
