package org.salesadvisor.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rules.ShippedRules;

/** Every defect that is planted in the shipped rules is found, and nothing is found besides. */
@Tag("laws")
class PlantedDefectsTest {

  static List<PlantedDefect> planted() {
    return PlantedDefect.all();
  }

  @Test
  void thereAreAtLeastThirty() {
    assertTrue(planted().size() >= 30);
  }

  @Test
  void theShippedRulesHaveNone() {
    Report report = Verification.of(ShippedRules.get());
    assertEquals(List.of(), report.findings());
    assertEquals(List.of(), report.coverage().unproven());
  }

  @ParameterizedTest
  @MethodSource("planted")
  void isFoundWithAllThatFollowsAndNothingElse(PlantedDefect planted) {
    LoadedRuleSet rules = planted.rules();
    List<Finding> findings = Verification.of(rules).findings();
    assertEquals(
        planted.find(), findings.stream().map(PlantedDefectsTest::line).distinct().toList());
    findings.forEach(new Shows(rules)::check);
    if (findings.size() == 1 && findings.get(0).witness() != null) {
      new Shows(rules).checkShortest(findings.get(0));
    }
  }

  static String line(Finding finding) {
    String rules =
        finding.kind() == FindingKind.UNDECIDED ? "" : " " + String.join(" ", finding.rules());
    return finding.kind() + (finding.decision() == null ? "" : " " + finding.decision()) + rules;
  }
}
