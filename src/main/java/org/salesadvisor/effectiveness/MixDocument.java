package org.salesadvisor.effectiveness;

import java.lang.invoke.MethodHandles;
import java.util.List;
import org.salesadvisor.facts.Money;
import org.salesadvisor.records.AtMost;
import org.salesadvisor.records.RecordShape;
import org.salesadvisor.records.Required;
import org.salesadvisor.records.WhatIf;

/**
 * The communication mix as it is written; the components are the fields of the JSON.
 *
 * @param items every item of both mixes, also those that did nothing
 * @param mixes which items there are; the usual ones when left out
 * @param marginShare of the value of orders
 * @param costPerAttempt of one call or visit
 * @param valuePerOrder where orders have no value of their own
 * @param whatIf the same with other numbers
 */
record MixDocument(
    @Required @AtMost(2 * Mixes.MOST_ITEMS + 1) List<ItemDocument> items,
    Mixes mixes,
    Double marginShare,
    Money costPerAttempt,
    Money valuePerOrder,
    @AtMost(20) List<WhatIf> whatIf) {

  static final RecordShape<MixDocument> SHAPE =
      new RecordShape<>(MixDocument.class, MethodHandles.lookup());

  /** Where a component stands among the values that were read. */
  static int at(String name) {
    return SHAPE.names().indexOf(name);
  }
}
