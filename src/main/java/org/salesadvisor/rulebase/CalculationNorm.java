package org.salesadvisor.rulebase;

import java.util.Arrays;
import java.util.List;

/**
 * A norm that the program reads when it works out facts, before any rule is asked. Every rule set
 * has each of these.
 */
public enum CalculationNorm {
  /** How many days of an order history count. */
  HISTORY_WINDOW("historyWindowDays"),
  /** From which share of known items on an order repeats an earlier one. */
  KNOWN_ITEMS("knownItemsLow"),
  /** How many standard deviations are noise in the counts of a funnel. */
  NOISE("noiseSigmas"),
  /** From which relative drop on a funnel narrows. */
  RELEVANT_DROP("relevantDropShare");

  private final String key;

  CalculationNorm(String key) {
    this.key = key;
  }

  /** Its name in {@code norms.yaml}. */
  public String key() {
    return key;
  }

  /** Its value in a rule set that was checked. */
  public double value(Norms norms) {
    return norms.get(key).value().doubleValue();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(CalculationNorm::key).toList();
  }
}
