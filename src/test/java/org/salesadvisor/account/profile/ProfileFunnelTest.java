package org.salesadvisor.account.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesadvisor.errors.InvalidInputException;
import org.salesadvisor.language.Language;

/** The funnel of a profile: one period against another, or rows. */
class ProfileFunnelTest {

  private static final Instant NOW = Instant.parse("2024-06-15T12:00:00Z");

  private static Profile read(String funnel) {
    String json = "{\"account\":{\"id\":\"A\"},\"funnel\":" + funnel + "}";
    return ProfileJson.read(json.getBytes(UTF_8), NOW);
  }

  private static List<String> faults(String funnel, Language language) {
    return assertThrows(InvalidInputException.class, () -> read(funnel)).faults().stream()
        .map(fault -> fault.pointer() + ": " + fault.message().text(language))
        .toList();
  }

  private static void assertFaults(List<String> faults, String... starts) {
    for (String start : starts) {
      assertTrue(faults.stream().anyMatch(one -> one.startsWith(start)), faults::toString);
    }
    assertEquals(starts.length, faults.size(), faults::toString);
  }

  @Test
  void rowsNameTheirPeriods() {
    Profile profile =
        read("{\"current\":[\"2024-05\"],\"rows\":[{\"period\":\"2024-05\",\"leads\":9}]}");

    assertNull(profile.funnel());
    assertEquals(List.of("2024-05"), profile.counts().current());
  }

  @Test
  void withoutRowsTheSidesAreCounts() {
    Profile profile = read("{\"current\":{\"leads\":9},\"signs\":[]}");

    assertNull(profile.counts());
    assertNotNull(profile.funnel().current());
    assertTrue(
        new String(ProfileJson.canonical(profile), UTF_8)
            .endsWith("\"funnel\":{\"current\":{\"leads\":9},\"signs\":[]}}"));
  }

  @Test
  void everyFaultIsNamedAtItsPlace() {
    assertFaults(
        faults(
            """
            {"current": ["2024-55", 7], "baseline": {"leads": 3}, "asOf": "2024-06-01T00:00:00Z",
             "rows": [{"leads": 9}, {"period": "2024-05", "leads": 9, "orders": 12},
              {"period": "2024-05", "leads": 8}, {"period": "May", "leads": 8}, 5,
              {"period": "2024-07", "leads": 8}]}""",
            Language.EN),
        "/funnel/current/0: `2024-55` has no rows",
        "/funnel/current/1: is `7`",
        "/funnel/baseline: is counts; with rows name periods",
        "/funnel/asOf: there is no such field",
        "/funnel/rows/0/period: is missing",
        "/funnel/rows/1/orders: is 12, more than the 9 leads",
        "/funnel/rows/2: has the period and the values of row 1",
        "/funnel/rows/3/period: is `May`; write a day",
        "/funnel/rows/4",
        "/funnel/rows/5/period: is 2024-07, which begins after");
  }

  @Test
  void whatGoesWithRowsIsRefusedWithoutThem() {
    assertFaults(
        faults("{\"current\":[\"2024-05\"],\"horizonDays\":90,\"daysToWin\":{}}", Language.NL),
        "/funnel/current: hoort bij `rows`",
        "/funnel/horizonDays: hoort bij `rows`",
        "/funnel/daysToWin: hoort bij `rows`");
    assertFaults(faults("{\"rows\":[]}", Language.NL), "/funnel/rows: is leeg");
    assertFaults(faults("{\"current\":[],\"rows\":7}", Language.EN), "/funnel/rows: is `7`");
  }

  @Test
  void rowsAreAskedAboutAtTheMomentOfTheProfile() {
    String json =
        "{\"account\":{\"id\":\"A\"},\"asOf\":\"2024-04-15T00:00:00Z\","
            + "\"funnel\":{\"rows\":[{\"period\":\"2024-05\",\"leads\":9}]}}";
    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class, () -> ProfileJson.read(json.getBytes(UTF_8), NOW));

    assertEquals("/funnel/rows/0/period", refused.faults().get(0).pointer());
  }
}
