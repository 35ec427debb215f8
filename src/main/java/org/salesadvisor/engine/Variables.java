package org.salesadvisor.engine;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.salesadvisor.grammar.Operand;
import org.salesadvisor.grammar.Word;

/** What the conditions of one rule bind, and whether anything uses it. */
final class Variables {

  private record Bound(Word name, ValueType type) {}

  private final FileFaults faults;
  private final Map<String, Bound> byName = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();

  Variables(FileFaults faults) {
    this.faults = faults;
  }

  void bind(Word name, ValueType type) {
    if (byName.putIfAbsent(name.text(), new Bound(name, type)) != null) {
      faults.error(
          name.place(),
          "DUPLICATE_VARIABLE",
          EngineMessage.BOUND_BEFORE.with(name),
          EngineMessage.CHOOSE_ANOTHER.with());
    }
  }

  /** The type of what a variable holds; empty, with a fault, when it was never bound. */
  Optional<ValueType> type(Operand.Variable variable) {
    String name = variable.name().text();
    Bound bound = byName.get(name);
    if (bound == null) {
      faults.error(
          variable.place(),
          "UNKNOWN_VARIABLE",
          EngineMessage.NOT_BOUND.with(name),
          byName.isEmpty() ? EngineMessage.BIND_IT.with() : Hints.nearest(name, byName.keySet()));
      return Optional.empty();
    }
    used.add(name);
    return Optional.of(bound.type());
  }

  void warnOfUnused() {
    byName.values().stream()
        .map(Bound::name)
        .filter(name -> !used.contains(name.text()))
        .forEach(
            name ->
                faults.warning(
                    name.place(),
                    "UNUSED_VARIABLE",
                    EngineMessage.NEVER_USED.with(name),
                    EngineMessage.LEAVE_OUT.with()));
  }
}
