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

class DiagnoseCommandTest {

  private static final String SAMPLE = "src/main/samples/funnel.json";

  @Test
  void aPageTellsTheVerdictTheGatesAndWhatToDo() {
    Told told = Told.by(Language.EN, "diagnose", "--format", "table", SAMPLE);

    assertEquals(0, told.exitCode(), told.err());
    assertTrue(told.out().contains("The funnel narrows"), told.out());
    assertTrue(told.out().contains("✓ DENOMINATORS"), told.out());
    assertTrue(told.out().contains("WHAT TO DO"), told.out());
    assertTrue(told.out().contains("[INTERVENE-ANALYSIS]"), told.out());
    assertTrue(told.out().lines().allMatch(line -> line.length() <= 100), told.out());
  }

  @Test
  void isDutchToo() {
    Told told = Told.by(Language.NL, "diagnose", "--format", "table", SAMPLE);
    assertTrue(told.out().contains("De trechter wordt smaller"), told.out());
  }

  @Test
  void jsonIsThatOfTheService() throws IOException {
    Told told = Told.by(Language.EN, "diagnose", "--format", "json", SAMPLE);
    assertEquals(
        "NARROWING", new ObjectMapper().readTree(told.out()).path("verdict").asText(), told.out());
  }

  @Test
  void asKnownEarlierItIsTooEarly() {
    Told told =
        Told.by(Language.EN, "diagnose", "--format", "table", "--as-of", "2025-07-01", SAMPLE);
    assertTrue(told.out().contains("Too early to say"), told.out());
  }

  @Test
  void faultsAreToldAndNothingIsDiagnosed(@TempDir Path folder) throws IOException {
    Path wrong = folder.resolve("wrong.json");
    Files.writeString(wrong, "{\"rows\": [{\"period\": \"2025-01\", \"leeds\": 3}]}");

    Told told = Told.by(Language.EN, "diagnose", wrong.toString());
    assertEquals(2, told.exitCode());
    assertTrue(told.err().contains("/rows/0/leeds"), told.err());
    assertEquals("", told.out());
  }

  @Test
  void aFewFunnelsAreSimulated() {
    Told told = Told.by(Language.EN, "simulate", "--funnels", "3", "--seed", "2");
    assertTrue(told.out().contains("| what is tried | wanted | found |"), told.out());
    assertEquals(2, Told.by(Language.EN, "simulate", "--funnels", "0").exitCode());
  }
}
