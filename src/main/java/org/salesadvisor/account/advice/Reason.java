package org.salesadvisor.account.advice;

import java.util.List;

/**
 * A rule, or another ground, that led to a conclusion.
 *
 * @param rule the id of the rule, or {@link #HISTORY} or {@link #MAPPING}
 * @param source where the knowledge comes from, starting with [S], [L] or [A]
 * @param assumption whether it rests on an assumption
 * @param facts the facts that it read, in the order of the rule
 */
public record Reason(String rule, String source, boolean assumption, List<FactValue> facts) {

  /** The ground of facts that were derived from the order history. */
  public static final String HISTORY = "HISTORY";

  /** The ground of facts that a column mapping gave by default. */
  public static final String MAPPING = "MAPPING";

  public Reason {
    facts = List.copyOf(facts);
  }
}
