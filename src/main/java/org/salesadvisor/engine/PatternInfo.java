package org.salesadvisor.engine;

import java.util.List;
import java.util.Map;

/**
 * A pattern in the condition of a rule.
 *
 * @param type the type of fact it looks for
 * @param kind how it looks for it
 * @param fields the components of the fact that its constraints read
 * @param constants by name of a component ({@code this} for the fact itself) the constant that it
 *     must equal, without its type
 */
public record PatternInfo(
    Class<?> type, Kind kind, List<FactField> fields, Map<String, String> constants) {

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
    constants = Map.copyOf(constants);
  }
}
