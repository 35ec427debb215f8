package org.salesadvisor.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSetFiles;

/** The rules that the product ships decide every scenario beside them as their authors expect. */
class ShippedScenariosTest {

  private static final Path RULES = Path.of("rules");

  private static LoadedRuleSet ruleSet;
  private static List<Scenario> scenarios;

  @BeforeAll
  static void readTheShippedRules() {
    ruleSet = LoadedRuleSet.load(RuleSetFiles.read(RULES));
    scenarios = Scenarios.read(ruleSet);
  }

  @TestFactory
  Stream<DynamicTest> everyScenarioComesOutAsExpected() {
    return scenarios.stream().map(ShippedScenariosTest::test);
  }

  private static DynamicTest test(Scenario scenario) {
    URI place = RULES.resolve(scenario.path()).toUri();
    return dynamicTest(
        scenario.name(),
        place,
        () -> {
          Outcome outcome = ScenarioRun.of(ruleSet.rules(), scenario);
          assertEquals(List.of(), outcome.differences());
        });
  }

  @Test
  void everyRuleAndNearlyEveryChangeOfOneIsNoticed() {
    ScenarioReport report = ScenarioCheck.report(ruleSet);

    assertEquals(List.of(), report.untestedRules());
    assertTrue(report.mutants().total() > 1000, report.mutants()::toString);
    assertTrue(report.mutants().share() >= 0.95, () -> report.survivors().toString());
    assertTrue(report.conditions().share() >= 0.95, () -> report.untestedConditions().toString());
    assertEquals(List.of(), report.shortfalls(ruleSet.norms()));
  }

  @Test
  void everyRuleFileHasScenariosBesideIt() {
    List<String> alone =
        ruleSet.files().files().keySet().stream()
            .filter(path -> path.endsWith(".drl"))
            .map(path -> path.replaceAll("drl$", "scenarios.yaml"))
            .filter(path -> scenarios.stream().noneMatch(it -> it.path().equals(path)))
            .toList();

    assertTrue(alone.isEmpty(), () -> "without scenarios: " + alone);
  }
}
