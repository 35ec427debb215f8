package org.salesadvisor.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What two maps say of one key.
 *
 * @param before null when the key is new
 * @param after null when the key is gone
 */
record Keyed<V>(String key, V before, V after) {

  /** Those that differ, in the order of keys. */
  static <V> List<Keyed<V>> different(Map<String, V> before, Map<String, V> after) {
    TreeSet<String> keys = new TreeSet<>(Comparator.naturalOrder());
    keys.addAll(before.keySet());
    keys.addAll(after.keySet());
    List<Keyed<V>> different = new ArrayList<>();
    for (String key : keys) {
      if (!Objects.equals(before.get(key), after.get(key))) {
        different.add(new Keyed<>(key, before.get(key), after.get(key)));
      }
    }
    return different;
  }

  ChangeKind kind() {
    if (before == null) {
      return ChangeKind.ADDED;
    }
    return after == null ? ChangeKind.REMOVED : ChangeKind.CHANGED;
  }
}
