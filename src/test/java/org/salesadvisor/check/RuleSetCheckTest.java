package org.salesadvisor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesadvisor.engine.Severity;
import org.salesadvisor.language.Language;
import org.salesadvisor.publishing.Rules;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSet;

/** What one check looks at, and what of it keeps rules from serving. */
class RuleSetCheckTest {

  private static final String SCENARIOS = "loop/loop.scenarios.yaml";
  private static final String DRL = "loop/loop.drl";

  private final RuleSet small = Rules.small("check");

  private static List<String> errors(CheckReport report) {
    return report.errors().map(Entry::code).distinct().toList();
  }

  @Test
  void aCleanRuleSetIsLookedAtInFull() {
    CheckReport report = RuleSetCheck.of(small).report();

    assertTrue(report.isClean(), () -> ReportText.obstacles(report, Language.EN).toString());
    assertTrue(report.isFull());
    assertEquals(List.of(), report.findings());
    assertEquals(3, report.quality().scenarios().count());
  }

  @Test
  void scenariosThatTestTooLittleKeepItFromServing() {
    RuleSet untested =
        Rules.edited(
            small, SCENARIOS, text -> text.substring(0, text.indexOf("- title: a standard")));

    CheckReport report = RuleSetCheck.of(untested).report();

    assertFalse(report.isClean());
    assertEquals(List.of("BELOW_MINIMUM"), errors(report));
  }

  @Test
  void aGapKeepsItFromServingAndIsShown() {
    RuleSet gap =
        Rules.edited(small, DRL, text -> text.replace("  insert( new Koop( 1 ) );\n", ""));
    gap = Rules.edited(gap, "texts/en.yaml", text -> text.replace("  KOOP_1: none of it\n", ""));
    gap = Rules.edited(gap, "texts/nl.yaml", text -> text.replace("  KOOP_1: none of it\n", ""));

    CheckReport report = RuleSetCheck.of(gap).report();

    Finding finding = report.findings().get(0);
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals("UNDECIDED", finding.code());
    assertEquals("STANDARD", finding.witness().at("/product/standardisation").asText());
    assertEquals(1, report.findings().size());
    assertEquals(1, report.obstacles());
  }

  @Test
  void aRuleThatNeverFiresIsAWarning() {
    RuleSet idle =
        Rules.edited(
            small,
            DRL,
            text ->
                text.replace(
                        "Product( standardisation == null )\n",
                        "Product( standardisation == null )\n  not Loop()\n")
                    + text.substring(text.indexOf("rule \"Without"))
                        .replace("ALL-OPEN", "NEVER")
                        .replace("Without the", "Nor without a")
                        .replace(
                            "Product( standardisation == null )",
                            "Product( standardisation == null )\n  LargeOrder()"));

    List<Finding> findings = Proofs.of(LoadedRuleSet.load(withText(idle))).findings();

    Finding finding = findings.get(0);
    assertEquals(List.of("NEVER"), finding.rules());
    assertEquals("UNREACHABLE", finding.code());
    assertEquals(Severity.WARNING, finding.severity());
    assertTrue(finding.line() > 0);
  }

  private static RuleSet withText(RuleSet rules) {
    RuleSet english = Rules.edited(rules, "texts/en.yaml", RuleSetCheckTest::withText);
    return Rules.edited(english, "texts/nl.yaml", RuleSetCheckTest::withText);
  }

  private static String withText(String texts) {
    return texts.replace("rules:\n", "rules:\n  NEVER: never\n");
  }

  @Test
  void aQuickCheckIsNoFullOne() {
    CheckReport report = RuleSetCheck.quickly(() -> small).report();

    assertTrue(report.isClean());
    assertFalse(report.isFull());
  }

  @Test
  void whatTakesTooLongIsStoppedAndMayNotServe() throws InterruptedException {
    CheckReport report =
        RuleSetCheck.of(LoadedRuleSet.load(Rules.shipped()), Duration.ofMillis(20)).report();

    assertEquals("TOO_LONG", report.findings().get(0).code());
    assertFalse(report.isClean());
    assertFalse(report.isFull());
    Thread work =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals("rules-check"))
            .findAny()
            .orElse(null);
    if (work != null) {
      work.join(Duration.ofSeconds(60).toMillis());
      assertFalse(work.isAlive(), "the work has stopped");
    }
    assertNotNull(report.digest());
  }
}
