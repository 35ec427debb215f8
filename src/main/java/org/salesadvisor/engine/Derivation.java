package org.salesadvisor.engine;

import java.util.List;

/**
 * A fact as it stands in the consequence of a rule.
 *
 * @param type its type
 * @param arguments its arguments: literals without quotes, bound variables with their {@code $},
 *     constants by name; of a constant its name alone
 */
public record Derivation(Class<?> type, List<String> arguments) {

  public Derivation {
    arguments = List.copyOf(arguments);
  }
}
