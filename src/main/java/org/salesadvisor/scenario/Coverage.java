package org.salesadvisor.scenario;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.salesadvisor.engine.CompiledRules;
import org.salesadvisor.engine.RuleInfo;

/**
 * Which rules the scenarios of a rule set leave untested.
 *
 * @param neverFired ids of rules that fired in no scenario
 * @param neverAsserted ids of rules that no scenario expects by id
 * @param neverSilent ids of rules that no scenario expects to stay silent
 */
public record Coverage(
    SortedSet<String> neverFired, SortedSet<String> neverAsserted, SortedSet<String> neverSilent) {

  public Coverage {
    neverFired = Collections.unmodifiableSortedSet(new TreeSet<>(neverFired));
    neverAsserted = Collections.unmodifiableSortedSet(new TreeSet<>(neverAsserted));
    neverSilent = Collections.unmodifiableSortedSet(new TreeSet<>(neverSilent));
  }

  /**
   * The coverage of these rules.
   *
   * @param outcomes of all scenarios
   */
  public static Coverage of(CompiledRules rules, Collection<Outcome> outcomes) {
    return new Coverage(
        without(rules, outcomes, Outcome::fired),
        without(rules, outcomes, outcome -> outcome.scenario().expected().fired()),
        without(rules, outcomes, outcome -> outcome.scenario().expected().silent()));
  }

  private static SortedSet<String> without(
      CompiledRules rules,
      Collection<Outcome> outcomes,
      Function<Outcome, Collection<String>> covered) {
    SortedSet<String> ids =
        rules.rules().stream().map(RuleInfo::id).collect(Collectors.toCollection(TreeSet::new));
    outcomes.forEach(outcome -> ids.removeAll(covered.apply(outcome)));
    return ids;
  }

  /** Whether every rule fires where it should and is silent where it should. */
  public boolean complete() {
    return neverFired.isEmpty() && neverAsserted.isEmpty() && neverSilent.isEmpty();
  }
}
