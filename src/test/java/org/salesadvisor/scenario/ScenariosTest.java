package org.salesadvisor.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.engine.RuleFaultsException;
import org.salesadvisor.facts.DmuRole;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.facts.Money;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.Product;
import org.salesadvisor.facts.Purchase;
import org.salesadvisor.facts.Relation;
import org.salesadvisor.facts.RiskLevel;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Translation;

class ScenariosTest {

  @Test
  void readsEveryKindOfGivenFact() {
    Scenario scenario =
        onlyScenario(
            """
            - title: A case
              given:
                purchase: { boughtBefore: true, knownItemsShare: 0.5, peopleDeciding: 3,
                            dmuKnown: [BUYER, DECIDER], dmuContacted: [], perceivedRisk: HIGH }
                order: { units: 10, value: { amount: 12.5, currency: EUR } }
              signs: [REALISATION_DROP]
              silent: [WHOLE-COMPANY]
            """);

    Purchase purchase =
        new Purchase(
            true,
            null,
            null,
            0.5,
            null,
            3,
            Set.of(DmuRole.BUYER, DmuRole.DECIDER),
            Set.of(),
            null,
            null,
            RiskLevel.HIGH);
    Money value = new Money(new BigDecimal("12.5"), "EUR");
    assertEquals(
        List.of(
            purchase,
            new Product(null, null, null, null),
            new Order(10.0, value, null, null, null, null, null, null),
            new Relation(null, null, null, null, null),
            FunnelSign.REALISATION_DROP),
        scenario.given());
  }

  @Test
  void knowsWhereAScenarioStands() {
    List<Scenario> scenarios =
        Scenarios.read(
            SmallRuleSet.with(
                """
                - title: First
                  expect: { loop: 5 }

                - title: Second
                  expect: { loop: UNDETERMINED }
                """));

    assertEquals(List.of(1, 4), scenarios.stream().map(Scenario::line).toList());
    assertEquals("order.scenarios.yaml: Second", scenarios.get(1).name());
    assertEquals(SmallRuleSet.SCENARIOS, scenarios.get(1).path());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          givn: {}                               | UNKNOWN_KEY   | givn               | given
          given: { orders: {} }                  | UNKNOWN_KEY   | orders             | order
          given: { order: { unit: 1 } }          | UNKNOWN_KEY   | unit               | units
          given: { order: { value: { amont: 1, amount: 1, currency: EUR } } } | UNKNOWN_KEY | amont | amount
          given: { product: { standardisation: STANDART } } | UNKNOWN_VALUE | STANDART | STANDARD
          given: { purchase: { dmuKnown: [BUYR] } }         | UNKNOWN_VALUE | BUYR     | BUYER
          signs: [REALIZATION_DROP]              | UNKNOWN_VALUE | REALIZATION_DROP   | REALISATION_DROP
          expect: { lop: 5 }                     | UNKNOWN_KEY   | lop                | loop
          expect: { loop: 4 }                    | UNKNOWN_VALUE | 4                  | 5
          expect: { warning: [WHOLE_COMPNY] }    | UNKNOWN_VALUE | WHOLE_COMPNY       | WHOLE_COMPANY
          expect: { principle: [END2END] }       | UNKNOWN_VALUE | END2END            | END_TO_END
          expect: { participant: [CUSTOMER PURCHASER] } | UNKNOWN_VALUE | CUSTOMER PURCHASER | CUSTOMER PURCHASING
          expect: { waitsFor: { LOP: [] } }      | UNKNOWN_KEY   | LOP                | LOOP
          expect: { waitsFor: { LOOP: [order.unit] } }   | UNKNOWN_FIELD | order.unit | order.units
          expect: { mayChange: { LOOP: [order.unit] } }  | UNKNOWN_FIELD | order.unit | order.units
          expect: { rules: [WHOLE-COMPAGNY] }    | UNKNOWN_RULE  | WHOLE-COMPAGNY     | WHOLE-COMPANY
          silent: [LEVEL_OPEN]                   | UNKNOWN_RULE  | LEVEL_OPEN         | LEVEL-OPEN
          """)
  void namesAnUnknownWordAndTheNearestKnownOne(
      String line, String code, String word, String nearest) {
    RuleFault fault = fault(code, "- title: The case\n  " + line + "\n");

    assertEquals(SmallRuleSet.SCENARIOS, fault.path());
    assertEquals(2, fault.line());
    assertContains("`The case`", fault.message().toString());
    assertContains("`" + word + "`", fault.message().toString());
    assertContains("nearest is `" + nearest + "`", fault.hint().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          given: { order: { units: many } }                   | order.units             | a number
          given: { order: { customerCollects: "yes" } }       | order.customerCollects  | true or false
          given: { purchase: { peopleDeciding: 1.5 } }        | purchase.peopleDeciding | a whole number
          given: { order: { value: 12 } }                     | order.value             | an amount and a currency
          given: { order: { value: { amount: 12 } } }         | order.value             | an amount and a currency
          given: { purchase: { dmuKnown: BUYER } }            | purchase.dmuKnown       | a list
          given: { product: { standardisation: 1 } }          | product.standardisation | one of
          expect: { loop: [5, UNDETERMINED] }                 | loop                    | one value
          expect: { rules: { a: b } }                         | rules                   | a list
          """)
  void namesAValueOfTheWrongKind(String line, String what, String kind) {
    RuleFault fault = fault("WRONG_VALUE", "- title: The case\n  " + line + "\n");

    assertContains(what, fault.message().toString());
    assertContains(kind, fault.message().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '- expect: { loop: 5 }'                                         | MISSING_TITLE
          '- title: It says nothing'                                      | EXPECTS_NOTHING
          '- { title: Both, expect: { rules: [LEVEL-OPEN] }, silent: [LEVEL-OPEN] }' | FIRED_AND_SILENT
          'title: No list'                                                | YAML
          '- just words'                                                  | YAML
          '- { title: Twice, title: Again, expect: { loop: 5 } }'                              | YAML
          '- { title: Never closed'                                       | YAML
          """)
  void refusesAScenarioThatCannotBeMeant(String text, String code) {
    assertEquals(code, firstFault(text + "\n").code());
  }

  @Test
  void refusesTwoScenariosOfOneFileWithTheSameTitle() {
    RuleFault fault =
        firstFault(
            """
            - title: Again
              expect: { loop: 5 }
            - title: Again
              expect: { loop: 5 }
            """);

    assertEquals("DUPLICATE_TITLE", fault.code());
    assertEquals(3, fault.line());
  }

  @Test
  void namesEveryFaultAtOnce() {
    RuleFaultsException refused =
        refused(
            """
            - title: One
              expect: { lop: 5, rules: [NOBODY] }
            - title: Two
              silent: [NOBODY]
            """);

    assertEquals(
        List.of("UNKNOWN_KEY", "UNKNOWN_RULE", "UNKNOWN_RULE"),
        refused.faults().stream().map(RuleFault::code).toList());
  }

  private static Scenario onlyScenario(String yaml) {
    return Scenarios.read(SmallRuleSet.with(yaml)).get(0);
  }

  private static RuleFault fault(String code, String yaml) {
    RuleFaultsException refused = refused(yaml);
    return refused.faults().stream()
        .filter(fault -> fault.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + code + " in " + refused.getMessage()));
  }

  private static RuleFault firstFault(String yaml) {
    return refused(yaml).faults().get(0);
  }

  private static RuleFaultsException refused(String yaml) {
    RuleFaultsException refused =
        assertThrows(RuleFaultsException.class, () -> Scenarios.read(SmallRuleSet.with(yaml)));
    refused.faults().stream()
        .filter(fault -> !fault.code().equals("YAML"))
        .forEach(fault -> Translation.assertSays(fault.toString(), fault.text(Language.NL)));
    return refused;
  }

  private static void assertContains(String part, String whole) {
    assertTrue(whole.contains(part), () -> "`" + part + "` in " + whole);
  }
}
