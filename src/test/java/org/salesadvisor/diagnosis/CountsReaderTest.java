package org.salesadvisor.diagnosis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.errors.InvalidInputException;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSetFiles;

class CountsReaderTest {

  private static final Instant NOW = Instant.parse("2024-06-15T12:00:00Z");
  private static final LoadedRuleSet RULES =
      LoadedRuleSet.load(RuleSetFiles.read(Path.of("rules")));

  private static List<String> faults(String json) {
    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class, () -> CountsReader.read(json.getBytes(UTF_8), NOW));
    return refused.faults().stream().map(Fault::toString).toList();
  }

  private static void assertFault(String start, List<String> faults) {
    assertTrue(faults.stream().anyMatch(one -> one.startsWith(start)), faults::toString);
  }

  @Test
  void namesEveryFaultAtOnceWithItsPlace() {
    List<String> faults =
        faults(
            """
            {"rows": [
              {"period": "2024-05", "leeds": 9, "leads": 9, "orders": 3},
              {"period": "May", "leads": 9},
              {"period": "2024-Q1", "leads": 9},
              {"period": "2024-07", "leads": 9},
              {"period": "2024-04"},
              {"period": "2024-05", "leads": -1},
              {"leads": 3}],
             "current": ["2024-55"], "horizonDays": "ninety", "asOf": "2030-01-01T00:00:00Z",
             "signs": ["METHOD_KNOW", "QUALIFICATION_DROP"]}""");

    assertFault("/rows/0/leeds: there is no such field; nearest is `leads`", faults);
    assertFault("/rows/1/period: is `May`; write a day", faults);
    assertFault("/rows/2/period: is 2024-Q1 where the first is 2024-05", faults);
    assertFault("/rows/4: counts nothing", faults);
    assertFault("/rows/5/leads", faults);
    assertFault("/rows/6/period", faults);
    assertFault("/current/0: `2024-55` has no rows; nearest is", faults);
    assertFault("/horizonDays", faults);
    assertFault("/asOf: is 2030-01-01T00:00:00Z, in the future", faults);
    assertFault("/signs/0: `METHOD_KNOW` is not known; nearest is `METHOD_KNOWN`", faults);
    assertFault("/signs/1", faults);
  }

  @Test
  void aPeriodThatHasNotBegunWasNotCounted() {
    assertFault(
        "/rows/0/period: is 2024-07, which begins after 2024-06-15",
        faults("{\"rows\": [{\"period\": \"2024-07\", \"leads\": 9}]}"));
  }

  @Test
  void nobodyStandsInTwoRows() {
    assertFault(
        "/rows/1: has the period and the values of row 0",
        faults(
            "{\"rows\": [{\"period\": \"2024-05\", \"rep\": \"Kim\", \"leads\": 9},"
                + "{\"period\": \"2024-05\", \"rep\": \"Kim\", \"leads\": 8}]}"));
  }

  @Test
  void aPeriodIsOnOneSide() {
    assertFault(
        "/baseline/0: 2024-05 is under review too",
        faults(
            "{\"rows\": [{\"period\": \"2024-05\", \"leads\": 9}],"
                + " \"current\": [\"2024-05\"], \"baseline\": [\"2024-05\"]}"));
  }

  @Test
  void nothingIsNoFunnel() {
    assertFault("/rows: is empty", faults("{\"rows\": []}"));
    assertFault("/rows", faults("{}"));
    assertFault("there is no content", faults(""));
    assertFault(
        "there is more after the counts",
        faults("{\"rows\": [{\"period\": \"2024-05\", \"leads\": 9}]} 1"));
  }

  /** Whatever is counted there is an answer, and numbers in it are numbers. */
  @Property(tries = 300)
  void everyFunnelGetsAVerdictInNumbers(
      @ForAll @Size(min = 1, max = 40)
          List<@Size(7) List<@IntRange(min = -2, max = 60) Integer>> rows,
      @ForAll boolean isByRep) {
    StringBuilder json =
        new StringBuilder("{\"horizonDays\": 30, \"targetOrders\": 5, \"rows\": [");
    java.util.Set<String> seen = new java.util.HashSet<>();
    for (List<Integer> row : rows) {
      String key =
          "\"period\": \"2023-%02d\"".formatted(1 + Math.abs(row.get(0)) % 12)
              + (isByRep ? ", \"rep\": \"r%d\"".formatted(Math.abs(row.get(1)) % 4) : "")
              + (row.get(2) % 3 == 0 ? "" : ", \"channel\": \"c%d\"".formatted(row.get(2) % 3));
      if (seen.add(key)) {
        json.append(seen.size() > 1 ? "," : "").append('{').append(key);
        String[] names = {"leads", "prospects", "orders", "retained"};
        int before = Integer.MAX_VALUE;
        for (int i = 0; i < names.length; i++) {
          int count = row.get(3 + i);
          if (count >= 0 || i == 0) {
            before = Math.min(before, Math.abs(count));
            json.append(", \"").append(names[i]).append("\": ").append(before);
          }
        }
        json.append('}');
      }
    }
    Asked asked = CountsReader.read(json.append("]}").toString().getBytes(UTF_8), NOW);
    String answer = new String(DiagnosisJson.of(Diagnosed.of(asked, RULES), Language.NL), UTF_8);

    assertFalse(answer.contains("NaN") || answer.contains("Infinity"), answer);
    assertEquals(8, asked == null ? 0 : answer.split("\"gate\":").length - 1);
  }
}
