package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Strata that hold for a rule set and for each of its mutants. A mutant may look through {@code
 * not} at what the rule looked at directly, so every rule waits for all that any of its variants
 * waits for.
 */
final class MutantStrata {

  private final Map<RuleInfo, Variant> originals;

  MutantStrata(Map<RuleInfo, Variant> originals) {
    this.originals = originals;
  }

  /**
   * The stratum of each rule.
   *
   * @param variants by mutant; those that would make a circle through {@code not} are removed
   * @param refused receives these
   */
  Map<RuleInfo, Integer> of(Map<Mutant, List<Variant>> variants, List<Mutant> refused) {
    List<RuleFault> faults = new ArrayList<>();
    List<RuleInfo> ordered = order(variants.values(), faults);
    if (!faults.isEmpty()) {
      variants
          .entrySet()
          .removeIf(entry -> isCircle(entry.getValue()) && refused.add(entry.getKey()));
      ordered = order(variants.values(), new ArrayList<>());
    }
    Map<RuleInfo, Integer> strata = new IdentityHashMap<>();
    int i = 0;
    for (RuleInfo rule : originals.keySet()) {
      strata.put(rule, ordered.get(i++).stratum());
    }
    return strata;
  }

  private boolean isCircle(List<Variant> changed) {
    List<RuleFault> faults = new ArrayList<>();
    order(List.of(changed), faults);
    return !faults.isEmpty();
  }

  private List<RuleInfo> order(Collection<List<Variant>> variants, List<RuleFault> faults) {
    Map<RuleInfo, List<PatternInfo>> read = new IdentityHashMap<>();
    originals.forEach((rule, variant) -> read.put(rule, new ArrayList<>(variant.patterns)));
    variants.forEach(together -> together.forEach(it -> read.get(it.original).addAll(it.patterns)));
    List<RuleInfo> rules =
        originals.keySet().stream().map(rule -> reading(rule, read.get(rule))).toList();
    return Strata.order(rules, faults);
  }

  private static RuleInfo reading(RuleInfo rule, List<PatternInfo> patterns) {
    return new RuleInfo(
        rule.id(),
        rule.name(),
        rule.source(),
        rule.rationale(),
        rule.path(),
        rule.line(),
        rule.norms(),
        patterns,
        rule.derivations(),
        0);
  }
}
