package org.salesadvisor.datasets.reading;

import java.math.BigDecimal;
import java.util.List;

/** Classes of size by the value of an opportunity. */
final class Sizes {

  private Sizes() {}

  /**
   * The class, such as {@code 1000–10000}, whose lower bound belongs to it.
   *
   * @param bounds ascending, at least one
   */
  static String of(BigDecimal value, List<BigDecimal> bounds) {
    int above = 0;
    while (above < bounds.size() && value.compareTo(bounds.get(above)) >= 0) {
      above++;
    }
    if (above == 0) {
      return "< " + bounds.get(0);
    }
    return above == bounds.size()
        ? "≥ " + bounds.get(above - 1)
        : bounds.get(above - 1) + "–" + bounds.get(above);
  }
}
