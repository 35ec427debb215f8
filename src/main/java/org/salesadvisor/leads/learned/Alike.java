package org.salesadvisor.leads.learned;

import java.util.Collection;
import java.util.TreeMap;

/**
 * Leads with the same weights, counted together, in an order that does not depend on the one in
 * which they were read: the same leads give the same sums to the last digit. For one thread.
 */
final class Alike {

  private final TreeMap<String, Group> groups = new TreeMap<>();

  /** Leads with the same weights. */
  record Group(int[] places, Tally tally) {}

  static Alike of(KnownLeads leads, int[] rows, Coding.Rows coded) {
    Alike alike = new Alike();
    for (int row : rows) {
      alike.add(coded.places(row), leads.isWon(row));
    }
    return alike;
  }

  void add(int[] places, boolean isWon) {
    // a place fits into a character, and a text is small and knows its order
    String key = new String(places, 0, places.length);
    groups.computeIfAbsent(key, none -> new Group(places, new Tally())).tally().add(isWon);
  }

  Collection<Group> groups() {
    return groups.values();
  }
}
