package org.salesadvisor.engine;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Whether a changed rule can feed itself by way of other rules. */
final class Circles {

  private final Map<RuleInfo, List<RuleInfo>> readers = new IdentityHashMap<>();

  Circles(Collection<RuleInfo> rules) {
    for (RuleInfo writer : rules) {
      readers.put(writer, rules.stream().filter(reader -> Feeds.feeds(writer, reader)).toList());
    }
  }

  /** Whether what a rule leads to reaches the conditions of this variant of it. */
  boolean holds(Variant variant) {
    Map<RuleInfo, Boolean> reached = new IdentityHashMap<>();
    Deque<RuleInfo> next = new ArrayDeque<>(List.of(variant.original));
    while (!next.isEmpty()) {
      RuleInfo rule = next.pop();
      if (Feeds.feeds(rule, variant.patterns)) {
        return true;
      }
      readers.get(rule).stream()
          .filter(reader -> reached.put(reader, true) == null)
          .forEach(next::push);
    }
    return false;
  }
}
