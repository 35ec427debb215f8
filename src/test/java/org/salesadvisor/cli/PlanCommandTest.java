package org.salesadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salesadvisor.language.Language;

class PlanCommandTest {

  private static final String SAMPLE = "src/main/samples/plan.json";

  @Test
  void aPageTellsPhasesOutcomesTheBottleneckAndWhatIf() {
    Told told = Told.by(Language.EN, "plan", "--format", "table", SAMPLE);

    assertEquals(0, told.exitCode(), told.err());
    assertTrue(told.out().contains("target group of 20 thousand"), told.out());
    assertTrue(told.out().contains("cognition (knows) · mass communication"), told.out());
    assertTrue(told.out().contains("fed by Trade fair in spring (fair)"), told.out());
    assertTrue(told.out().contains("Improve "), told.out());
    assertTrue(told.out().contains("WHAT IF"), told.out());
    assertTrue(told.out().lines().allMatch(line -> line.length() <= 100), told.out());
  }

  @Test
  void isDutchToo() {
    Told told = Told.by(Language.NL, "plan", "--format", "table", SAMPLE);
    assertTrue(told.out().contains("doelgroep van 20 duizend"), told.out());
    assertTrue(told.out().contains("Verbeter eerst"), told.out());
  }

  @Test
  void jsonIsThatOfTheService() throws IOException {
    Told told = Told.by(Language.EN, "plan", "--format", "json", SAMPLE);
    JsonNode planned = new ObjectMapper().readTree(told.out());
    assertEquals(20_000, planned.path("targetGroup").asInt(), told.out());
    assertEquals(2, planned.path("whatIf").size());
  }

  @Test
  void faultsAreToldAndNothingIsForecast(@TempDir Path folder) throws IOException {
    Path wrong = folder.resolve("wrong.json");
    Files.writeString(wrong, "{\"phases\": [{\"fase\": \"ORDER_REALISATION\"}]}");

    Told told = Told.by(Language.EN, "plan", wrong.toString());
    assertEquals(2, told.exitCode());
    assertTrue(told.err().contains("/phases/0/fase"), told.err());
    assertEquals("", told.out());
  }
}
