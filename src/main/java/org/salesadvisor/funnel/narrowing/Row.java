package org.salesadvisor.funnel.narrowing;

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
    values = Map.copyOf(values);
  }

  /** The value of a dimension, or null when it is not known. */
  String value(Dimension dimension) {
    return values.get(dimension);
  }
}
