package org.salesadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.salesadvisor.language.Language;

class CycleCommandTest {

  private static final String SAMPLE = "src/main/samples/cycles.json";

  @Test
  void aPageTellsThreeCyclesWhatTheyCostAndThePlan() {
    Told told = Told.by(Language.EN, "cycle", "--format", "table", SAMPLE);

    assertEquals(0, told.exitCode(), told.err());
    assertTrue(told.out().contains("It costs: rework, 4,800.00 EUR at stake"), told.out());
    assertTrue(told.out().contains("It costs: waiting, 6 days so far"), told.out());
    assertTrue(told.out().contains("2027-02-01"), told.out());
    assertTrue(told.out().lines().allMatch(line -> line.length() <= 100), told.out());
  }

  @Test
  void isDutchToo() {
    Told told = Told.by(Language.NL, "cycle", "--format", "table", SAMPLE);
    assertTrue(told.out().contains("dubbel werk"), told.out());
  }

  @Test
  void givesThePlanAsTableAndAsCalendar() {
    assertTrue(
        Told.by(Language.EN, "cycle", "--format", "csv", SAMPLE).out().startsWith("account,step,"));
    assertTrue(
        Told.by(Language.EN, "cycle", "--format", "ics", SAMPLE)
            .out()
            .startsWith("BEGIN:VCALENDAR"));
  }
}
