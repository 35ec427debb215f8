package org.salesadvisor.effectiveness;

import org.salesadvisor.datasets.store.Dimension;
import org.salesadvisor.web.Href;

/**
 * Where the opportunities of a channel are listed.
 *
 * @param all those that were counted
 * @param by what was taken for the channel
 */
record RowsBehind(Href all, Dimension by) {

  /** Those of an item. */
  String of(Item item) {
    return item.name() == null
        ? all.with("without", by.name()).toString()
        : all.with(by.key(), item.name()).toString();
  }
}
