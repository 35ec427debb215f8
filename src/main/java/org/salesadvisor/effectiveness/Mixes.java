package org.salesadvisor.effectiveness;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.records.AtMost;

/**
 * Which items the mixes have; the components are the fields of the JSON.
 *
 * @param salesCommunication null for the usual ones
 * @param marcom null for the usual ones
 */
record Mixes(
    @AtMost(MOST_ITEMS) List<String> salesCommunication, @AtMost(MOST_ITEMS) List<String> marcom) {

  static final int MOST_ITEMS = 50;

  static final Mixes USUAL = new Mixes(null, null);

  /** By mix its items. */
  Map<Mix, List<String>> items() {
    Map<Mix, List<String>> items = new EnumMap<>(Mix.class);
    items.put(
        Mix.SALES_COMMUNICATION,
        salesCommunication == null ? Mix.SALES_COMMUNICATION.usual() : salesCommunication);
    items.put(Mix.MARCOM, marcom == null ? Mix.MARCOM.usual() : marcom);
    return items;
  }

  /** By item its mix, in their order. */
  Map<String, Mix> byItem() {
    Map<String, Mix> byItem = new LinkedHashMap<>();
    items().forEach((mix, names) -> names.forEach(name -> byItem.put(name, mix)));
    return byItem;
  }
}
