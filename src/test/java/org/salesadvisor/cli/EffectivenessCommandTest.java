package org.salesadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salesadvisor.language.Language;

class EffectivenessCommandTest {

  private static final String SAMPLE = "src/main/samples/communication.json";

  @Test
  void aPageTellsItemsTheNextEuroColdWorkAndWhatIf() {
    Told told = Told.by(Language.EN, "effectiveness", "--format", "table", SAMPLE);

    assertEquals(0, told.exitCode(), told.err());
    assertTrue(told.out().contains("sponsoring: nothing done, nothing spent"), told.out());
    assertTrue(told.out().contains("The next EUR goes best to referral"), told.out());
    assertTrue(told.out().contains("This is cold canvassing"), told.out());
    assertTrue(told.out().contains("WHAT IF"), told.out());
    assertTrue(told.out().lines().allMatch(line -> line.length() <= 100), told.out());
  }

  @Test
  void isDutchToo() {
    Told told = Told.by(Language.NL, "effectiveness", "--format", "table", SAMPLE);
    assertTrue(told.out().contains("Effectiviteit van de communicatiemix"), told.out());
    assertTrue(told.out().contains("Dit is cold canvassing"), told.out());
  }

  @Test
  void jsonIsThatOfTheService() throws IOException {
    Told told = Told.by(Language.EN, "effectiveness", "--format", "json", SAMPLE);
    assertEquals("REFERRAL", new ObjectMapper().readTree(told.out()).at("/nextEuro/best").asText());
  }

  @Test
  void faultsAreToldAndNothingIsAssessed(@TempDir Path folder) throws IOException {
    Path wrong = folder.resolve("wrong.json");
    Files.writeString(wrong, "{\"items\": [{\"item\": \"VISITS\"}]}");

    Told told = Told.by(Language.EN, "effectiveness", wrong.toString());
    assertEquals(2, told.exitCode());
    assertTrue(told.err().contains("/items/0/item"), told.err());
    assertEquals("", told.out());
  }
}
