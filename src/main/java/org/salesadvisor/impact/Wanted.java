package org.salesadvisor.impact;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which decisions are compared, by what they come to under the rules before the change.
 *
 * @param values by leading part the values that are wanted; a part that is not named may be
 *     anything
 */
public record Wanted(Map<Part, Set<String>> values) {

  public static final Wanted ALL = new Wanted(Map.of());

  public Wanted {
    Map<Part, Set<String>> copy = new EnumMap<>(Part.class);
    values.forEach((part, wanted) -> copy.put(part, Set.copyOf(wanted)));
    values = copy;
  }

  boolean admits(List<Item> said) {
    return values.entrySet().stream()
        .allMatch(part -> part.getValue().contains(Said.value(part.getKey(), said)));
  }

  boolean isAll() {
    return values.isEmpty();
  }
}
