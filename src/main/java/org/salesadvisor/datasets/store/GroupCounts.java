package org.salesadvisor.datasets.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.salesadvisor.facts.SalesPhase;

/** How many of each group came to each phase, and what they were worth: one pass over the rows. */
final class GroupCounts {

  private final List<SalesPhase> phases;
  private final Dimension by;
  private final Counts total = new Counts();
  private final Map<String, Counts> groups = new HashMap<>();

  private static final class Counts {
    private final Map<SalesPhase, Long> reached = new EnumMap<>(SalesPhase.class);
    private final List<FunnelCounting.Worth> worth = new ArrayList<>();
  }

  private GroupCounts(List<SalesPhase> phases, Dimension by) {
    this.phases = phases;
    this.by = by;
    phases.forEach(phase -> total.reached.put(phase, 0L));
  }

  static GroupCounts of(
      Snapshot snapshot, Dataset dataset, FunnelFilter filter, Dimension by, boolean isStrict) {
    GroupCounts counts = new GroupCounts(dataset.phases(), by);
    if (dataset.phases().isEmpty()) {
      // it holds no opportunities, such as one of spend: there is nothing to count by
      return counts;
    }
    FunnelFilter.Where where = filter.where();
    snapshot
        .list(
            counts.sql(new Reached(dataset.phases(), isStrict), where.sql()),
            counts::read,
            where.with(List.of(dataset.zone())))
        .forEach(counts::add);
    return counts;
  }

  private String sql(Reached reached, String where) {
    String counted =
        columns(
            i ->
                "count(*) FILTER (WHERE %1$s) AS n%2$d, sum(o.value) FILTER (WHERE %1$s) AS v%2$d"
                    .formatted(reached.expression(phases.get(i)), i));
    String all = columns(i -> "sum(n%1$d), sum(v%1$d)".formatted(i));
    String each = columns(i -> "n%1$d, v%1$d".formatted(i));
    return "WITH g AS MATERIALIZED (SELECT "
        + expression(by)
        + " AS d, o.currency AS c, "
        + counted
        + " FROM opportunity o CROSS JOIN (SELECT ?::text AS zone) z"
        + where
        + " GROUP BY 1, 2), most AS (SELECT d FROM g GROUP BY d ORDER BY "
        + (by != null && !by.isAttribute() ? "d" : "sum(n0) DESC, d")
        + " LIMIT "
        + (FunnelCounting.MOST_GROUPS + 1)
        + ") SELECT true AS is_total, NULL, c, "
        + all
        + " FROM g GROUP BY c UNION ALL SELECT false, d, c, "
        + each
        + " FROM g WHERE d IN (SELECT d FROM most)"
        + " OR d IS NULL AND EXISTS (SELECT FROM most WHERE d IS NULL) ORDER BY 3 NULLS LAST";
  }

  static String expression(Dimension by) {
    return by == null ? "NULL::text" : by.expression();
  }

  private String columns(java.util.function.IntFunction<String> column) {
    return IntStream.range(0, phases.size()).mapToObj(column).collect(Collectors.joining(", "));
  }

  /**
   * Those of a group whose value is in one currency.
   *
   * @param reached by phase
   * @param amounts by phase; empty where no value is known
   */
  private record Alike(
      boolean isTotal,
      String group,
      String currency,
      List<Long> reached,
      List<Optional<BigDecimal>> amounts) {}

  private Alike read(ResultSet row) throws SQLException {
    List<Long> reached = new ArrayList<>();
    List<Optional<BigDecimal>> amounts = new ArrayList<>();
    for (int i = 0; i < phases.size(); i++) {
      reached.add(row.getLong(4 + 2 * i));
      amounts.add(Optional.ofNullable(row.getBigDecimal(5 + 2 * i)));
    }
    return new Alike(
        row.getBoolean(1), row.getString(2), row.getString(3), reached, List.copyOf(amounts));
  }

  private void add(Alike alike) {
    Counts counts =
        alike.isTotal() ? total : groups.computeIfAbsent(alike.group(), none -> new Counts());
    for (int i = 0; i < phases.size(); i++) {
      SalesPhase phase = phases.get(i);
      counts.reached.merge(phase, alike.reached().get(i), Long::sum);
      alike
          .amounts()
          .get(i)
          .map(amount -> new FunnelCounting.Worth(phase, alike.currency(), amount))
          .ifPresent(counts.worth::add);
    }
  }

  FunnelCounting.Group total(Map<SalesPhase, FunnelCounting.Days> days) {
    return group(null, total, days);
  }

  private static FunnelCounting.Group group(
      String name, Counts counts, Map<SalesPhase, FunnelCounting.Days> days) {
    return new FunnelCounting.Group(name, counts.reached, counts.worth, days);
  }

  /** In their order; empty when it is not split. */
  List<FunnelCounting.Group> groups(Function<String, Map<SalesPhase, FunnelCounting.Days>> days) {
    return by == null
        ? List.of()
        : groups.entrySet().stream()
            .map(one -> group(one.getKey(), one.getValue(), days.apply(one.getKey())))
            .sorted(order())
            .toList();
  }

  private Comparator<FunnelCounting.Group> order() {
    Comparator<FunnelCounting.Group> byName =
        Comparator.comparing(
            FunnelCounting.Group::group, Comparator.nullsLast(Comparator.naturalOrder()));
    Comparator<FunnelCounting.Group> bySize =
        Comparator.comparing(one -> -one.reached().get(phases.get(0)));
    return by.isAttribute() ? bySize.thenComparing(byName) : byName;
  }
}
