package org.salesadvisor.engine;

import java.util.List;

/**
 * A pattern in the condition of a rule.
 *
 * @param type the type of fact it looks for
 * @param kind how it looks for it
 * @param fields the components of the fact that its constraints read
 */
public record PatternInfo(Class<?> type, Kind kind, List<FactField> fields) {

  /** How a pattern looks for a fact. */
  public enum Kind {
    /** A fact that is there and is part of the match. */
    MATCHED,
    /** At least one such fact is there. */
    EXISTS,
    /** No such fact is there. */
    ABSENT
  }

  public PatternInfo {
    fields = List.copyOf(fields);
  }
}
