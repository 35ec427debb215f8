package org.salesadvisor.account.advice;

import java.util.List;

/**
 * A rule, or another ground, that led to a conclusion.
 *
 * @param basis which, and where the knowledge comes from
 * @param facts the facts that it read, in the order of the rule
 */
public record Reason(Basis basis, List<FactValue> facts) {

  /** The ground of facts that were derived from the order history. */
  public static final String HISTORY = "HISTORY";

  /** The ground of facts that a column mapping gave by default. */
  public static final String MAPPING = "MAPPING";

  public Reason {
    facts = List.copyOf(facts);
  }

  /** The id of the rule, or {@link #HISTORY}, {@link #MAPPING} or a {@link FunnelGround}. */
  public String rule() {
    return basis.rule();
  }

  /** Where the knowledge comes from, starting with [S], [L] or [A]. */
  public String source() {
    return basis.source();
  }

  /** Whether it rests on an assumption. */
  public boolean assumption() {
    return basis.assumption();
  }
}
