package org.salesadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.salesadvisor.facts.Product;
import org.salesadvisor.facts.Standardisation;

/** What a rule must not find is looked for once everything that could derive it has fired. */
class StrataTest {

  private static final Product TURNKEY = new Product(Standardisation.TURNKEY, null, null, null);
  private static final Product STANDARD = new Product(Standardisation.STANDARD, null, null, null);

  private static final String ABSENCE =
      rule("ABSENCE", "not BespokeProduct()", "new StandardBasedProduct()");
  private static final String PRESENCE =
      rule("PRESENCE", "exists BespokeProduct()", "new Loop( 5 )");
  private static final String WISHES = rule("WISHES", "TurnkeyProduct()", "new BespokeProduct()");
  private static final String TURNKEY_PRODUCT =
      rule(
          "TURNKEY",
          "Product( standardisation == Standardisation.TURNKEY )",
          "new TurnkeyProduct()");

  @Test
  void judgesAnAbsenceAfterARuleFurtherDownTheFile() {
    String file = ABSENCE + WISHES + TURNKEY_PRODUCT;

    assertEquals(List.of("TURNKEY", "WISHES"), fired(TURNKEY, file));
    assertEquals(List.of("ABSENCE"), fired(STANDARD, file));
  }

  @Test
  void judgesAnAbsenceAfterARuleOfALaterFile() {
    assertEquals(List.of("TURNKEY", "WISHES"), fired(TURNKEY, ABSENCE, WISHES, TURNKEY_PRODUCT));
    assertEquals(List.of("ABSENCE"), fired(STANDARD, ABSENCE, WISHES, TURNKEY_PRODUCT));
  }

  @Test
  void judgesAPresenceAfterARuleFurtherDownAndFiresOnce() {
    String file = PRESENCE + WISHES + TURNKEY_PRODUCT;

    assertEquals(List.of("TURNKEY", "WISHES", "PRESENCE"), fired(TURNKEY, file));
  }

  @Test
  void judgesAbsencesThatRestOnAbsencesOneAfterTheOther() {
    String second = rule("SECOND", "not StandardBasedProduct()", "new Loop( 5 )");

    assertEquals(
        List.of("TURNKEY", "WISHES", "SECOND"),
        fired(TURNKEY, second, ABSENCE, WISHES, TURNKEY_PRODUCT));
    assertEquals(List.of("ABSENCE"), fired(STANDARD, second, ABSENCE, WISHES, TURNKEY_PRODUCT));
  }

  @Test
  void refusesACircleThroughAnAbsence() {
    String back = rule("BACK", "StandardBasedProduct()", "new BespokeProduct()");

    assertCircle(2, ABSENCE, back);
  }

  @Test
  void refusesARuleThatDependsOnItsOwnAbsence() {
    assertCircle(1, rule("SELF", "not Loop()", "new Loop( 1 )"));
  }

  @Test
  void refusesACircleThroughAPresence() {
    assertCircle(1, rule("SELF", "exists Loop()", "new Loop( 1 )"));
  }

  @Test
  void acceptsACircleOfRulesThatMatch() {
    String there = rule("THERE", "StandardBasedProduct()", "new StandardProduct()");
    String back = rule("BACK", "StandardProduct()", "new StandardBasedProduct()");

    assertEquals(List.of("ABSENCE", "THERE", "BACK"), fired(STANDARD, ABSENCE, there, back));
  }

  private static void assertCircle(int rules, String... files) {
    RuleFaultsException refused = assertThrows(RuleFaultsException.class, () -> compile(files));
    List<String> codes = refused.faults().stream().map(RuleFault::code).toList();

    assertEquals(java.util.Collections.nCopies(rules, "CIRCLE_THROUGH_NOT"), codes);
  }

  private static List<String> fired(Object given, String... files) {
    return compile(files).decide(List.of(given)).firings().stream()
        .map(firing -> firing.rule().id())
        .toList();
  }

  private static CompiledRules compile(String... files) {
    List<RuleSource> sources = new java.util.ArrayList<>();
    for (int i = 0; i < files.length; i++) {
      sources.add(new RuleSource("file" + i + ".drl", files[i]));
    }
    return RuleCompiler.compile(sources, Map.of());
  }

  private static String rule(String id, String when, String fact) {
    return """
        rule "The rule %1$s"
          @id("%1$s")
          @source("[A] a test")
          @rationale("It is tried")
        when
          %2$s
        then
          insert( %3$s );
        end
        """
        .formatted(id, when, fact);
  }
}
