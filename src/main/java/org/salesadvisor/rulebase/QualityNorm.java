package org.salesadvisor.rulebase;

import java.util.Arrays;
import java.util.Optional;

/**
 * A norm of the work on rules, not of any decision: how well scenarios must test a rule set before
 * it is published. No rule names it.
 */
public enum QualityNorm {
  /** The share of rules that fire where a scenario expects it and are silent where one does. */
  RULE_COVERAGE("ruleCoverageMinimum"),
  /** The share of conditions that a scenario shows to matter. */
  CONDITION_COVERAGE("conditionCoverageMinimum"),
  /** The share of mutants that a scenario notices. */
  MUTATION_SCORE("mutationScoreMinimum");

  private final String key;

  QualityNorm(String key) {
    this.key = key;
  }

  /** Its name in {@code norms.yaml}. */
  public String key() {
    return key;
  }

  /** Whether a norm of this name is one of these. */
  public static boolean has(String name) {
    return Arrays.stream(values()).anyMatch(norm -> norm.key.equals(name));
  }

  /** The minimum of a rule set, 0 to 1; empty when it has none. */
  public Optional<Double> minimum(Norms norms) {
    return norms.has(key) ? Optional.of(norms.get(key).value().doubleValue()) : Optional.empty();
  }
}
