package org.salesadvisor.effectiveness;

import java.util.List;
import java.util.Map;
import org.salesadvisor.language.Message;

/**
 * What is looked at: items with the terms of their money.
 *
 * @param items of both mixes, or the channels of a dataset
 * @param absent by mix the items of which nothing is told
 * @param whole all of a dataset where it has more channels than are told; null where items are all
 * @param split untargeted and targeted work where it is told beside the items; else none
 * @param gaps what the figures do not tell, in words
 * @param rows where the opportunities behind an item are listed; null where there are none
 */
record Scope(
    List<Item> items,
    Map<Mix, List<String>> absent,
    Item whole,
    List<Item> split,
    List<Message> gaps,
    RowsBehind rows,
    Terms terms) {

  Scope {
    items = List.copyOf(items);
    absent = Map.copyOf(absent);
    split = List.copyOf(split);
    gaps = List.copyOf(gaps);
  }
}
