package org.salesadvisor.publishing;

import java.util.IdentityHashMap;
import java.util.Map;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.rulebase.LoadedRuleSet;

/**
 * How often the rules of a version fired since it began to serve here; its check does not count.
 */
final class RuleCounts {

  private final LoadedRuleSet ruleSet;
  private final long decisionsBefore;
  private final Map<RuleInfo, Long> firedBefore = new IdentityHashMap<>();

  RuleCounts(LoadedRuleSet ruleSet) {
    this.ruleSet = ruleSet;
    this.decisionsBefore = ruleSet.rules().decisions();
    ruleSet.rules().rules().forEach(rule -> firedBefore.put(rule, ruleSet.rules().fired(rule)));
  }

  LoadedRuleSet ruleSet() {
    return ruleSet;
  }

  long decisions() {
    return ruleSet.rules().decisions() - decisionsBefore;
  }

  long fired(RuleInfo rule) {
    return ruleSet.rules().fired(rule) - firedBefore.get(rule);
  }
}
