package org.salesadvisor.verification;

import java.util.Map;
import org.salesadvisor.facts.SalesPhase;

/** Between which numbers those lie that no profile gives, in the words of JSON Schema. */
final class Bounds {

  private static final Map<String, Object> SHARE = Map.of("minimum", 0, "maximum", 1);
  private static final Map<String, Object> QUANTITY = Map.of("minimum", 0, "maximum", 1_000_000);

  /** So many phases one cycle can be ahead of another, or behind it. */
  private static final int MOST_PHASES = SalesPhase.values().length - 1;

  private static final Map<String, Object> PHASES =
      Map.of("minimum", -MOST_PHASES, "maximum", MOST_PHASES);

  private Bounds() {}

  /** Of a field of one of {@link Given#APART}. */
  static Map<String, Object> of(String field) {
    if (field.endsWith("Lead")) {
      return PHASES;
    }
    return field.equals("share") || field.endsWith("Share") ? SHARE : QUANTITY;
  }
}
