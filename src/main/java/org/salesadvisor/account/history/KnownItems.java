package org.salesadvisor.account.history;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Tells, order after order, which share of the distinct items was known from the orders before. */
public final class KnownItems {

  private final Map<String, Integer> lastOrderByItem = new HashMap<>();
  private int order;

  /**
   * Takes the next order.
   *
   * @param lines of which each names an item; an item that stands twice counts once
   * @param item the code of the item of a line
   * @return the share known before, 0..1, or null for an order without items
   */
  public <L> Double next(Iterable<L> lines, Function<L, String> item) {
    order++;
    int distinct = 0;
    int known = 0;
    for (L line : lines) {
      Integer last = lastOrderByItem.put(item.apply(line), order);
      if (last == null || last != order) {
        distinct++;
        known += last == null ? 0 : 1;
      }
    }
    return distinct == 0 ? null : known / (double) distinct;
  }
}
