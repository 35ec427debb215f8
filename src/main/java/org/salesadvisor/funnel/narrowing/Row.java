package org.salesadvisor.funnel.narrowing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.salesadvisor.facts.FunnelCounts;

/**
 * Counts of one period and one combination of values. Nobody stands in two rows.
 *
 * @param period in which they entered the funnel, whenever they came through it
 * @param values who or what, by dimension; a dimension is absent where it is not known
 * @param counts how many
 */
public record Row(Period period, Map<Dimension, String> values, FunnelCounts counts) {

  public Row {
    values = Collections.unmodifiableMap(copy(values));
  }

  /** In it values are found at once, of which a diagnosis asks millions of times. */
  private static Map<Dimension, String> copy(Map<Dimension, String> values) {
    Map<Dimension, String> copy = new EnumMap<>(Dimension.class);
    copy.putAll(values);
    return copy;
  }

  /** The value of a dimension, or null when it is not known. */
  String value(Dimension dimension) {
    return values.get(dimension);
  }
}
