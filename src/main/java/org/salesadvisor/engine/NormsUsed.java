package org.salesadvisor.engine;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.salesadvisor.grammar.Operand;

/** The norms that the conditions of one rule use. */
final class NormsUsed {

  private final Map<String, String> literals;
  private final FileFaults faults;
  private final Set<String> names = new LinkedHashSet<>();

  NormsUsed(Map<String, String> literals, FileFaults faults) {
    this.literals = literals;
    this.faults = faults;
  }

  /** The value of a norm in digits; empty, with a fault, when there is none of that name. */
  Optional<String> digits(Operand.Norm norm) {
    String name = norm.name().text();
    String literal = literals.get(name);
    if (literal == null) {
      faults.error(
          norm.place(),
          "UNKNOWN_NORM",
          EngineMessage.UNKNOWN_NORM.with(name),
          literals.isEmpty() ? null : Hints.nearest(name, literals.keySet()));
      return Optional.empty();
    }
    names.add(name);
    return Optional.of(literal);
  }

  Set<String> names() {
    return names;
  }
}
