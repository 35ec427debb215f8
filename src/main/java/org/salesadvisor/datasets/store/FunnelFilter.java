package org.salesadvisor.datasets.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which opportunities of a dataset are looked at; only those with a cohort date ever are.
 *
 * @param from the first cohort date; null for no bound
 * @param before the first cohort date that is left out; null for no bound
 * @param values by dimension the values of which any will do
 * @param without dimensions that must be unknown
 */
public record FunnelFilter(
    UUID dataset,
    LocalDate from,
    LocalDate before,
    Map<Dimension, List<String>> values,
    Set<Dimension> without) {

  public FunnelFilter {
    Map<Dimension, List<String>> copy = new EnumMap<>(Dimension.class);
    values.forEach((dimension, wanted) -> copy.put(dimension, List.copyOf(wanted)));
    values = copy;
    without = Set.copyOf(without);
  }

  /** The same without those who entered on a day or later. */
  FunnelFilter until(LocalDate day) {
    LocalDate end = before == null || before.isAfter(day) ? day : before;
    return new FunnelFilter(dataset, from, end, values, without);
  }

  /** A condition with its parameters. */
  record Where(String sql, List<Object> parameters) {

    /** The parameters of the condition between others. */
    Object[] with(List<Object> before, Object... after) {
      List<Object> all = new ArrayList<>(before);
      all.addAll(parameters);
      all.addAll(List.of(after));
      return all.toArray();
    }
  }

  /** Over an opportunity {@code o}. */
  Where where() {
    return where(" AND o.cohort IS NOT NULL");
  }

  /** The same, with those whose first contact nobody knows where no period is asked. */
  Where whereAlsoUndated() {
    return where("");
  }

  private Where where(String dated) {
    StringBuilder sql = new StringBuilder(" WHERE o.dataset_id = ?" + dated);
    List<Object> parameters = new ArrayList<>(List.of(dataset));
    if (from != null) {
      sql.append(" AND o.cohort >= ?");
      parameters.add(from);
    }
    if (before != null) {
      sql.append(" AND o.cohort < ?");
      parameters.add(before);
    }
    values.forEach(
        (dimension, wanted) -> {
          sql.append(" AND o.").append(dimension.key()).append(" IN (");
          sql.append("?, ".repeat(wanted.size() - 1)).append("?)");
          parameters.addAll(wanted);
        });
    without.forEach(one -> sql.append(" AND o.").append(one.key()).append(" IS NULL"));
    return new Where(sql.toString(), parameters);
  }
}
