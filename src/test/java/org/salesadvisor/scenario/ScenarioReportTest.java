package org.salesadvisor.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesadvisor.engine.Mutation;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.LoadedRuleSet;

class ScenarioReportTest {

  /** Each rule fires in one scenario and is silent in another, far from the norm. */
  private static final String LOOSE =
      """
      - title: Many are delivered
        given: { order: { units: 900, customerCollects: false } }
        expect: { rules: [LARGE, DELIVERED] }
        silent: [SMALL, COLLECTED]

      - title: A few are taken along
        given: { order: { units: 3, customerCollects: true } }
        expect: { rules: [SMALL, COLLECTED] }
        silent: [LARGE, DELIVERED]
      """;

  /** On the norm, below it, and each condition failing alone. */
  private static final String STRICT =
      LOOSE
          + """

          - title: On the norm and collected
            given: { order: { units: 200, customerCollects: true } }
            expect: { rules: [LARGE] }
            silent: [SMALL, DELIVERED]

          - title: Just below the norm and delivered
            given: { order: { units: 199, customerCollects: false } }
            expect: { rules: [SMALL] }
            silent: [LARGE, DELIVERED]

          - title: Nothing known
            silent: [LARGE, SMALL, COLLECTED, DELIVERED]
          """;

  @Test
  void namesEachChangeThatNoScenarioNoticesWithWhatToAdd() {
    ScenarioReport report = report(LOOSE);

    assertEquals(
        List.of(
            "delivery/delivery.drl:6 MUTANT_SURVIVES LARGE: with `units > norm.largeOrderUnits`"
                + " instead of `units >= norm.largeOrderUnits` no scenario fails; add one for LARGE"
                + " in which `units >= norm.largeOrderUnits` and `units > norm.largeOrderUnits`"
                + " differ",
            "delivery/delivery.drl:6 MUTANT_SURVIVES with norm.largeOrderUnits at 199 no scenario"
                + " fails; it is used by LARGE, SMALL; add scenarios at exactly"
                + " norm.largeOrderUnits and at exactly 199",
            "delivery/delivery.drl:6 MUTANT_SURVIVES with norm.largeOrderUnits at 201 no scenario"
                + " fails; it is used by LARGE, SMALL; add scenarios at exactly"
                + " norm.largeOrderUnits and at exactly 201",
            "delivery/delivery.drl:16 MUTANT_SURVIVES SMALL: with `units <= norm.largeOrderUnits`"
                + " instead of `units < norm.largeOrderUnits` no scenario fails; add one for SMALL"
                + " in which `units < norm.largeOrderUnits` and `units <= norm.largeOrderUnits`"
                + " differ",
            "delivery/delivery.drl:36 MUTANT_SURVIVES DELIVERED: without `LargeOrder()` no scenario"
                + " fails; add one in which all else that DELIVERED asks holds and `LargeOrder()`"
                + " does not, with `silent: [DELIVERED]`",
            "delivery/delivery.drl:37 MUTANT_SURVIVES DELIVERED: without `not"
                + " CollectedByCustomer()` no scenario fails; add one in which all else that"
                + " DELIVERED asks holds and `not CollectedByCustomer()` does not, with `silent:"
                + " [DELIVERED]`"),
        texts(report.warnings(), Language.EN));
  }

  @Test
  void speaksDutch() {
    assertEquals(
        "delivery/delivery.drl:37 MUTANT_SURVIVES DELIVERED: zonder `not CollectedByCustomer()`"
            + " faalt geen scenario; voeg er een toe waarin al het andere dat DELIVERED vraagt geldt"
            + " en `not CollectedByCustomer()` niet, met `silent: [DELIVERED]`",
        texts(report(LOOSE).warnings(), Language.NL).get(5));
  }

  @Test
  void namesAScenarioInWhichTheChangeIsFeltAndNotLookedAt() {
    String unasked =
        LOOSE
            + """

            - title: Many are collected
              given: { order: { units: 900, customerCollects: true } }
              expect: { rules: [COLLECTED] }
            """;

    Survivor survivor =
        report(unasked).survivors().stream()
            .filter(it -> it.change().was().equals("not CollectedByCustomer()"))
            .findFirst()
            .orElseThrow();

    assertEquals(
        new Survivor.Near("delivery/delivery.scenarios.yaml", 11, "Many are collected", false),
        survivor.near());
    assertEquals(
        "delivery/delivery.drl:37 MUTANT_SURVIVES DELIVERED: without `not CollectedByCustomer()` no"
            + " scenario fails; in `Many are collected` (delivery/delivery.scenarios.yaml:11)"
            + " DELIVERED would fire; let it say `silent: [DELIVERED]`",
        survivor.fault().text(Language.EN));
  }

  @Test
  void countsNothingThatIsProvenToDecideTheSame() {
    ScenarioReport report = report(STRICT);

    assertEquals(List.of(), report.survivors());
    // `units < norm` does not hold for unknown units by itself
    assertEquals(
        List.of(
            new Change(
                List.of("SMALL"),
                "delivery/delivery.drl",
                16,
                Mutation.CONSTRAINT_LEFT_OUT,
                "units != null",
                "")),
        report.equivalent());
    assertEquals(report.mutants().total(), report.mutants().count());
  }

  @Test
  void countsEachConditionThatMakesTheDifferenceByItself() {
    // LARGE, SMALL as a whole and its comparison, COLLECTED, and both of DELIVERED
    assertEquals(new Reached(6, 6), report(STRICT).conditions());
    assertEquals(new Reached(4, 6), report(LOOSE).conditions());
    assertEquals(
        List.of(
            new UntestedCondition("DELIVERED", "delivery/delivery.drl", 36, "LargeOrder()"),
            new UntestedCondition(
                "DELIVERED", "delivery/delivery.drl", 37, "not CollectedByCustomer()")),
        report(LOOSE).untestedConditions());
  }

  @Test
  void saysWhatNoScenarioDoesWithARule() {
    ScenarioReport report =
        report(
            """
            - title: Many are delivered
              given: { order: { units: 900, customerCollects: false } }
              expect: { loop: 2, rules: [LARGE] }
              silent: [SMALL]
            """);

    assertEquals(new Reached(0, 4), report.rules());
    assertEquals(
        List.of(
            "delivery/delivery.drl:1 RULE_UNTESTED LARGE is not tested by scenarios: none expects"
                + " it to be silent",
            "delivery/delivery.drl:11 RULE_UNTESTED SMALL is not tested by scenarios: it fires in"
                + " none, none expects it to fire",
            "delivery/delivery.drl:21 RULE_UNTESTED COLLECTED is not tested by scenarios: it fires"
                + " in none, none expects it to fire, none expects it to be silent",
            "delivery/delivery.drl:31 RULE_UNTESTED DELIVERED is not tested by scenarios: none"
                + " expects it to fire, none expects it to be silent"),
        texts(report.untestedRules().stream().map(UntestedRule::fault).toList(), Language.EN));
  }

  @Test
  void isGoodEnoughWhenItReachesTheNormsOfItsRuleSet() {
    LoadedRuleSet ruleSet = DeliveryRuleSet.with(STRICT);

    assertEquals(List.of(), ScenarioCheck.report(ruleSet).shortfalls(ruleSet.norms()));
  }

  @Test
  void saysWhichNormsItDoesNotReach() {
    LoadedRuleSet ruleSet = DeliveryRuleSet.with(LOOSE);
    ScenarioReport report = ScenarioCheck.report(ruleSet);
    int killed = report.mutants().count();

    assertEquals(
        List.of(
            "norms.yaml:8:36 BELOW_MINIMUM scenarios show of 4 conditions out of 6 that they"
                + " matter; norm conditionCoverageMinimum asks for 75 %",
            "norms.yaml:9:32 BELOW_MINIMUM scenarios notice "
                + killed
                + " mutants out of "
                + (killed + 6)
                + "; norm mutationScoreMinimum asks for 95 %"),
        texts(report.shortfalls(ruleSet.norms()), Language.EN));
  }

  @Test
  void isNotGoodEnoughWithoutANormOrWithAScenarioThatFails() {
    String failing = STRICT + "\n- { title: Wrong, given: {}, expect: { loop: 2 } }\n";
    LoadedRuleSet ruleSet = DeliveryRuleSet.withoutMutationScore(failing);

    List<RuleFault> shortfalls = ScenarioCheck.report(ruleSet).shortfalls(ruleSet.norms());

    assertEquals(
        List.of(
            "delivery/delivery.scenarios.yaml:24 SCENARIO_FAILED `Wrong` comes out otherwise: loop:"
                + " expected 2, got UNDETERMINED",
            "norms.yaml MISSING_NORM there is no norm `mutationScoreMinimum`: a rule set says how"
                + " well it wants to be tested"),
        texts(shortfalls, Language.EN));
  }

  @Test
  void isDataForOthers() {
    JsonNode json = new ObjectMapper().valueToTree(report(LOOSE));

    assertEquals(2, json.at("/scenarios/count").asInt());
    assertEquals("delivery/delivery.drl", json.at("/files/0/path").asText());
    assertEquals(2, json.at("/files/0/scenarios").asInt());
    assertEquals(4, json.at("/files/0/rules/total").asInt());
    assertEquals("BOUNDARY_MOVED", json.at("/survivors/0/change/mutation").asText());
    assertEquals(6, json.at("/survivors/0/change/line").asInt());
  }

  private static ScenarioReport report(String scenarios) {
    return ScenarioCheck.report(DeliveryRuleSet.with(scenarios));
  }

  private static List<String> texts(List<RuleFault> faults, Language language) {
    return faults.stream().map(fault -> fault.text(language)).toList();
  }
}
