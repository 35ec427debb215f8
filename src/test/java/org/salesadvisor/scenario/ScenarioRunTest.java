package org.salesadvisor.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesadvisor.rulebase.LoadedRuleSet;

class ScenarioRunTest {

  private static final String TURNKEY = "given: { product: { standardisation: TURNKEY } }";
  private static final String NOTHING = "given: {}";

  @Test
  void passesWhenEverythingComesOutAsExpected() {
    Outcome outcome =
        run(
            TURNKEY,
            """
            expect:
                loop: 5
                koop: UNDETERMINED
                principle: [END_TO_END, CLIENT_CENTRIC]
                warning: [WHOLE_COMPANY]
                processStep: []
                waitsFor: { LOOP: [] }
                mayChange: { KOOP: [] }
                rules: [WHOLE-COMPANY]
              silent: [LEVEL-OPEN]
            """);

    assertEquals(List.of(), outcome.differences());
    assertTrue(outcome.passed());
    assertEquals(Set.of("WHOLE-COMPANY"), outcome.fired());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          loop: UNDETERMINED                          | loop: expected UNDETERMINED, got 5
          koop: UNDETERMINED, warning: []             | warning: expected nothing, got WHOLE_COMPANY
          principle: [END_TO_END]                     | principle: expected END_TO_END, got CLIENT_CENTRIC, END_TO_END; unexpected CLIENT_CENTRIC
          sellingMode: SOLUTION                       | sellingMode: expected SOLUTION, got UNDETERMINED
          rules: [LEVEL-OPEN]                         | LEVEL-OPEN should have fired and was silent
          waitsFor: { LOOP: [product.standardisation] } | waitsFor LOOP: expected product.standardisation, got nothing
          """)
  void saysWhatCameOutOtherwise(String expect, String difference) {
    assertEquals(List.of(difference), differences(TURNKEY, "expect: { " + expect + " }"));
  }

  @Test
  void saysWhichRuleShouldHaveBeenSilent() {
    assertEquals(
        List.of("LEVEL-OPEN should have been silent and fired"),
        differences(NOTHING, "silent: [LEVEL-OPEN]"));
  }

  @Test
  void comparesTheFactsOfOneTopicOnly() {
    assertEquals(
        List.of("mayChange KOOP: expected nothing, got order.units"),
        differences(NOTHING, "expect: { mayChange: { LOOP: [], KOOP: [] } }"));
  }

  private static List<String> differences(String given, String expect) {
    return run(given, expect).differences().stream()
        .map(Difference::toString)
        .collect(Collectors.toList());
  }

  private static Outcome run(String given, String expect) {
    LoadedRuleSet ruleSet = SmallRuleSet.with(scenario(given, expect));
    return ScenarioRun.of(ruleSet.rules(), Scenarios.read(ruleSet).get(0));
  }

  private static String scenario(String given, String expect) {
    return "- title: A case\n  " + given + "\n  " + expect + "\n";
  }
}
