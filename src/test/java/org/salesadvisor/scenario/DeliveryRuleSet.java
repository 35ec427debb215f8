package org.salesadvisor.scenario;

import java.util.HashMap;
import java.util.Map;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSet;

/** Rules with a norm, a {@code not}, a chain and a guard: enough to try mutants on. */
final class DeliveryRuleSet {

  private static final String RULES =
      """
      rule "An order from the norm on is large"
        @id("LARGE")
        @source("[A] a norm")
        @rationale("It does not fit in a car")
      when
        Order( units >= norm.largeOrderUnits )
      then
        insert( new LargeOrder() );
      end

      rule "An order below the norm is small"
        @id("SMALL")
        @source("[A] a norm")
        @rationale("It fits in a car")
      when
        Order( units != null, units < norm.largeOrderUnits )
      then
        insert( new SmallOrder() );
      end

      rule "Who comes with own transport collects"
        @id("COLLECTED")
        @source("[S] own transport")
        @rationale("Nothing needs to be brought")
      when
        Order( customerCollects == true )
      then
        insert( new CollectedByCustomer() );
      end

      rule "A large order that is not collected is delivered"
        @id("DELIVERED")
        @source("[S] LOOP 2")
        @rationale("Somebody has to bring it")
      when
        LargeOrder()
        not CollectedByCustomer()
      then
        insert( new Loop( 2 ) );
      end
      """;

  private static final String TEXTS =
      """
      rules:
        LARGE: large
        SMALL: small
        COLLECTED: collected
        DELIVERED: delivered
      conclusions:
        LOOP_2: two
      """;

  private static final String NORMS =
      """
      largeOrderUnits:
        value: 200
        unit: units
        range: [1, 1000]
        source: A
        meaning: { en: from here on large, nl: vanaf hier groot }
      ruleCoverageMinimum: { value: 1, unit: share, range: [0, 1], source: A, meaning: { en: rules, nl: regels } }
      conditionCoverageMinimum: { value: 0.75, unit: share, range: [0, 1], source: A, meaning: { en: conditions, nl: voorwaarden } }
      """;

  private static final String MUTATION_SCORE =
      "mutationScoreMinimum: { value: 0.95, unit: share, range: [0, 1], source: A, meaning: { en:"
          + " mutants, nl: mutanten } }\n";

  private DeliveryRuleSet() {}

  /** The rule set with these scenarios beside its one file of rules. */
  static LoadedRuleSet with(String scenarios) {
    return with(scenarios, NORMS + MUTATION_SCORE);
  }

  /** The same without the norm for mutants. */
  static LoadedRuleSet withoutMutationScore(String scenarios) {
    return with(scenarios, NORMS);
  }

  private static LoadedRuleSet with(String scenarios, String norms) {
    Map<String, String> files = new HashMap<>();
    files.put("delivery/delivery.drl", RULES);
    files.put("delivery/delivery.scenarios.yaml", scenarios);
    files.put("texts/en.yaml", TEXTS);
    files.put("texts/nl.yaml", TEXTS);
    files.put("norms.yaml", norms);
    return LoadedRuleSet.load(new RuleSet(files));
  }
}
