package org.salesadvisor.account.history;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Tells, order after order, which share of the distinct items was known from the orders before. */
public final class KnownItems {

  private final Set<String> known = new HashSet<>();

  /**
   * Takes the next order.
   *
   * @param items the codes of its items; an item that stands twice counts once
   * @return the share known before, 0..1, or null for an order without items
   */
  public Double next(Collection<String> items) {
    Set<String> distinct = new HashSet<>(items);
    if (distinct.isEmpty()) {
      return null;
    }
    long knownBefore = distinct.stream().filter(known::contains).count();
    known.addAll(distinct);
    return knownBefore / (double) distinct.size();
  }
}
