package org.salesadvisor.scenario;

import java.util.HashMap;
import java.util.Map;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSet;

/** Two rules with their texts, enough to try scenarios on. */
final class SmallRuleSet {

  static final String SCENARIOS = "order/order.scenarios.yaml";

  private static final String RULES =
      """
      rule "A turnkey project goes through the whole company"
        @id("WHOLE-COMPANY")
        @source("[S] LOOP 5")
        @rationale("Everybody is involved")
      when
        Product( standardisation == Standardisation.TURNKEY )
      then
        insert( new Loop( 5 ) );
        insert( new Warning( "WHOLE_COMPANY" ) );
        insert( Principle.END_TO_END );
        insert( Principle.CLIENT_CENTRIC );
      end

      rule "Without a product the level stays open"
        @id("LEVEL-OPEN")
        @source("[A] unknown is not no")
        @rationale("The product decides")
      when
        Product( standardisation == null )
      then
        insert( new WaitsFor( Topic.LOOP, "product.standardisation" ) );
        insert( new MayChange( Topic.KOOP, "order.units" ) );
      end
      """;

  private static final String TEXTS =
      """
      rules:
        WHOLE-COMPANY: everybody
        LEVEL-OPEN: nobody knows
      conclusions:
        LOOP_5: five
        WARNING_WHOLE_COMPANY: mind
        PRINCIPLE_END_TO_END: all
        PRINCIPLE_CLIENT_CENTRIC: client
      facts:
        product.standardisation: what product?
        order.units: how many?
      """;

  private SmallRuleSet() {}

  /** The rule set with these scenarios in the one file for them. */
  static LoadedRuleSet with(String scenarios) {
    Map<String, String> files = new HashMap<>();
    files.put("order/order.drl", RULES);
    files.put(SCENARIOS, scenarios);
    files.put("texts/en.yaml", TEXTS);
    files.put("texts/nl.yaml", TEXTS);
    files.put("norms.yaml", "{}");
    return LoadedRuleSet.load(new RuleSet(files));
  }
}
