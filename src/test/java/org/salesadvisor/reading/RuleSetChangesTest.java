package org.salesadvisor.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.salesadvisor.language.Language;
import org.salesadvisor.publishing.Rules;
import org.salesadvisor.reading.RuleSetChanges.FileChange;
import org.salesadvisor.reading.RuleSetChanges.RuleChange;
import org.salesadvisor.rulebase.RuleSet;

/** What consultants are told of the difference between two versions. */
class RuleSetChangesTest {

  private static final String LOOP = "account/loop/loop.drl";
  private static final RuleSet SHIPPED = Rules.shipped();

  private static RuleSetChanges edited(String path, String from, String to) {
    return RuleSetChanges.between(
        SHIPPED, Rules.edited(SHIPPED, path, text -> text.replace(from, to)));
  }

  private static List<String> told(RuleSetChanges changes, Language language) {
    return ChangesText.of(changes, language);
  }

  @Test
  void nothingDiffersFromItself() {
    RuleSetChanges changes = RuleSetChanges.between(SHIPPED, SHIPPED);

    assertTrue(changes.isEmpty());
    assertEquals(List.of("De twee regelsets zijn gelijk."), told(changes, Language.NL));
    assertTrue(ChangesJson.of(changes, Language.EN).path("same").asBoolean());
  }

  @Test
  void aNormThatMovesIsToldWithBothValuesAndChangesNoRule() {
    RuleSetChanges changes = edited("norms.yaml", "value: 200\n", "value: 250\n");

    assertEquals(List.of(), changes.rules());
    assertEquals(
        List.of(
            "norm largeOrderUnits changed: value from 200 to 250",
            "file norms.yaml changed, lines added: 1, removed: 1",
            "--- a/norms.yaml",
            "+++ b/norms.yaml"),
        told(changes, Language.EN).subList(0, 4));
    assertTrue(told(changes, Language.EN).contains("+  value: 250"));
    assertEquals(
        "norm largeOrderUnits gewijzigd: value van 200 naar 250",
        told(changes, Language.NL).get(0));
  }

  @Test
  void aConditionIsToldAsItIsWrittenAndInWords() {
    RuleSetChanges changes =
        edited(
            LOOP,
            "  SmallOrder()\n  CollectedByCustomer()\n  Product( specificationNeeded == false )\n",
            "  Order( units <= norm.largeOrderUnits )\n  CollectedByCustomer()\n"
                + "  Product( specificationNeeded == null )\n");

    RuleChange change = changes.rules().get(0);
    assertEquals(1, changes.rules().size());
    assertEquals("LOOP-1", change.id());
    assertEquals(RulePart.CONDITIONS, change.parts().get(0).part());
    assertEquals(
        List.of(
            "  voorwaarden:",
            "    - SmallOrder geldt",
            "    - Product: specificationNeeded is nee",
            "    + Order: units is hoogstens 200 (norm.largeOrderUnits)",
            "    + Product: specificationNeeded is onbekend"),
        told(changes, Language.NL).subList(1, 6));
    JsonNode added = ChangesJson.of(changes, Language.EN).at("/rules/0/parts/0/added/0");
    assertEquals("Order( units <= norm.largeOrderUnits )", added.path("written").asText());
    assertEquals(
        "Order: units is at most 200 (norm.largeOrderUnits)", added.path("words").asText());
  }

  @Test
  void conclusionRationaleAndNameAreToldApart() {
    RuleSetChanges conclusion =
        edited(LOOP, "insert( new Loop( 4 ) );", "insert( new Loop( 5 ) );");
    RuleSetChanges rationale =
        edited(LOOP, "Departments have to specify", "Departments like to specify");

    assertEquals(
        List.of("  what it concludes:", "    - Loop: 4", "    + Loop: 5"),
        told(conclusion, Language.EN).subList(1, 4));
    assertEquals(RulePart.RATIONALE, rationale.rules().get(0).parts().get(0).part());
  }

  @Test
  void anotherLayoutOrderOrPlaceInTheFileChangesNoRule() {
    RuleSetChanges changes =
        edited(
            LOOP,
            "  SmallOrder()\n  CollectedByCustomer()\n",
            "\n CollectedByCustomer()  SmallOrder( )\n");

    assertFalse(changes.isEmpty());
    assertEquals(List.of(), changes.rules());
  }

  @Test
  void aRuleSetThatDoesNotCompileIsComparedAllTheSame() {
    RuleSetChanges changes = edited(LOOP, "insert( new Loop( 4 ) );", "System.exit( 4 );");
    RuleSetChanges brokenNorms = edited("norms.yaml", "knownItemsHigh:", "knownItemsHigh");

    assertEquals(
        List.of("  what it concludes:", "    - Loop: 4"), told(changes, Language.EN).subList(1, 3));
    assertEquals(1, brokenNorms.files().size());
  }

  @Test
  void filesRulesAndTextsComeAndGo() {
    RuleSet small = Rules.small("one");
    RuleSet smaller = Rules.without(small, "loop/loop.drl");

    RuleSetChanges gone = RuleSetChanges.between(small, smaller);
    RuleSetChanges come = RuleSetChanges.between(smaller, small);

    assertEquals(ChangeKind.REMOVED, gone.rules().get(0).kind());
    assertEquals(ChangeKind.ADDED, come.rules().get(0).kind());
    assertTrue(gone.files().get(0).diff().startsWith("--- a/loop/loop.drl\n+++ /dev/null\n@@ -1,"));
    assertTrue(
        come.files().get(0).diff().startsWith("--- /dev/null\n+++ b/loop/loop.drl\n@@ -0,0"));
    assertEquals(
        List.of(
            "regel WHOLE-COMPANY toegevoegd: A turnkey project goes through the whole company",
            "  naam:",
            "    + A turnkey project goes through the whole company",
            "  voorwaarden:",
            "    + Product: standardisation is TURNKEY",
            "  wat de regel concludeert:",
            "    + Loop: 5"),
        told(come, Language.NL).stream()
            .dropWhile(line -> !line.startsWith("regel WHOLE-COMPANY"))
            .limit(7)
            .toList());
    RuleSetChanges texts =
        RuleSetChanges.between(
            small, Rules.edited(small, "texts/nl.yaml", text -> text.replace("five", "vijf")));
    assertTrue(
        told(texts, Language.EN).contains("text conclusions.LOOP_5 (nl) changed: five → vijf"));
  }

  @Test
  void aMissingLineEndIsAChangeThatToolsUnderstand() {
    RuleSet with = new RuleSet(Map.of("a.yaml", "one\ntwo\n"));
    RuleSet without = new RuleSet(Map.of("a.yaml", "one\ntwo"));

    FileChange change = RuleSetChanges.between(with, without).files().get(0);

    assertEquals(
        """
        --- a/a.yaml
        +++ b/a.yaml
        @@ -1,2 +1,2 @@
         one
        -two
        +two
        \\ No newline at end of file
        """,
        change.diff());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyShippedRuleIsReadInWords(Language language) {
    List<RuleInWords> rules = RulesInWords.of(SHIPPED);

    assertTrue(rules.size() > 200);
    for (RuleInWords rule : rules) {
      assertFalse(rule.conditions().isEmpty() || rule.conclusions().isEmpty(), rule.id());
      for (RuleInWords.Clause clause : rule.conditions()) {
        assertFalse(clause.words().text(language).contains("=="), clause::written);
      }
    }
  }
}
