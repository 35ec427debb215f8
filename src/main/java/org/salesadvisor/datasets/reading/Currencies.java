package org.salesadvisor.datasets.reading;

import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.salesadvisor.datasets.mapping.Mapping;
import org.salesadvisor.facts.Money;

/** Currencies as programs write them: by code, by name in English or Dutch, or as €. */
final class Currencies {

  private static final Locale DUTCH = Locale.forLanguageTag("nl");
  private static final Map<String, String> KNOWN = known();

  private Currencies() {}

  private static Map<String, String> known() {
    Map<String, String> known = new HashMap<>(Map.of("€", "EUR"));
    for (String code : Money.CURRENCIES) {
      Currency one = Currency.getInstance(code);
      known.putIfAbsent(Mapping.folded(one.getDisplayName(Locale.ENGLISH)), code);
      known.putIfAbsent(Mapping.folded(one.getDisplayName(DUTCH)), code);
    }
    for (String code : Money.CURRENCIES) {
      known.put(code, code);
      known.put(Mapping.folded(code), code);
    }
    return known;
  }

  /** The code by ISO 4217, or null when nothing or more than one is meant, as by $. */
  static String find(String cell) {
    String code = KNOWN.get(cell);
    return code != null ? code : KNOWN.get(Mapping.folded(cell));
  }
}
