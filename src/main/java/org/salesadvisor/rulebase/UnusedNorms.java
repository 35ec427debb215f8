package org.salesadvisor.rulebase;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.engine.RuleInfo;

/** Finds norms that nothing names: to change them changes nothing. */
final class UnusedNorms {

  private UnusedNorms() {}

  static List<RuleFault> of(Norms norms, List<RuleInfo> rules, Iterable<Texts> texts) {
    Set<String> used = new HashSet<>(CalculationNorm.keys());
    rules.forEach(rule -> used.addAll(rule.norms()));
    texts.forEach(words -> used.addAll(words.normsUsed()));
    return norms.all().stream()
        .map(Norm::name)
        .filter(name -> !used.contains(name) && !QualityNorm.has(name))
        .map(
            name -> norms.warning(name, "UNUSED_NORM", RulebaseMessage.NORM_WITHOUT_USE.with(name)))
        .toList();
  }
}
