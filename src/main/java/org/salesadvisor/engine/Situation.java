package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is given for one decision: at most one record of each type, and values (enum constants) of
 * which there may be several. The order in which facts are given does not matter.
 */
final class Situation {

  private static final Comparator<Enum<?>> BY_TYPE_AND_ORDER =
      (one, other) ->
          one.getDeclaringClass() == other.getDeclaringClass()
              ? Integer.compare(one.ordinal(), other.ordinal())
              : one.getDeclaringClass().getName().compareTo(other.getDeclaringClass().getName());

  private final Map<Class<?>, Object> records = new IdentityHashMap<>(8);
  private final List<Enum<?>> values = new ArrayList<>();

  /**
   * Sorts out the given facts.
   *
   * @throws IllegalArgumentException when a type is no given fact or a record is given twice
   */
  Situation(Collection<?> facts) {
    for (Object fact : facts) {
      add(fact);
    }
    values.sort(BY_TYPE_AND_ORDER);
  }

  private void add(Object fact) {
    Class<?> type = fact.getClass();
    if (!FactTypes.isGiven(type)) {
      throw new IllegalArgumentException(type.getSimpleName() + " is derived by rules, not given");
    }
    if (fact instanceof Enum<?> value) {
      values.add(value);
    } else if (records.put(type, fact) != null) {
      throw new IllegalArgumentException("two facts of type " + type.getSimpleName());
    }
  }

  /** The record of this type, or null when none is given. */
  Object record(Class<?> type) {
    return records.get(type);
  }

  List<Object> records() {
    return records.values().stream()
        .sorted(Comparator.comparing(fact -> fact.getClass().getName()))
        .toList();
  }

  List<Enum<?>> values() {
    return values;
  }
}
