package org.salesadvisor.publishing;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** Shows how often rules fire; counts begin anew with each version. */
final class RuleMeters {

  private RuleMeters() {}

  static void bind(LoadedRuleSet ruleSet, MeterRegistry meters) {
    FunctionCounter.builder("advisor.decisions", ruleSet, rules -> rules.rules().decisions())
        .description("Decisions taken, kept or not")
        .tag("ruleset", ruleSet.label())
        .register(meters);
    for (RuleInfo rule : ruleSet.rules().rules()) {
      FunctionCounter.builder("advisor.rule.firings", ruleSet, rules -> rules.rules().fired(rule))
          .description("How often a rule fired")
          .tag("rule", rule.id())
          .tag("ruleset", ruleSet.label())
          .register(meters);
    }
  }
}
