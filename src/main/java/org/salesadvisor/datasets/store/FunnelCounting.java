package org.salesadvisor.datasets.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.salesadvisor.facts.SalesPhase;

/** Counts funnels, in the database alone. Thread-safe. */
@ApplicationScoped
public class FunnelCounting {

  /** Groups that are told; more would be no overview. */
  public static final int MOST_GROUPS = 1_000;

  private final Database database;

  FunnelCounting(Database database) {
    this.database = database;
  }

  /**
   * How many of one group came to each phase.
   *
   * @param group null where it is unknown, or when there is one group alone
   */
  public record Counts(String group, Map<SalesPhase, Long> reached) {}

  /**
   * Counts.
   *
   * @param by null for all together
   * @return groups of attributes by their size, periods in order; one more than the most when there
   *     are more
   */
  public List<Counts> counts(Dataset dataset, FunnelFilter filter, Dimension by, boolean isStrict) {
    Reached reached = new Reached(dataset.phases(), isStrict);
    String counts =
        dataset.phases().stream()
            .map(phase -> "count(*) FILTER (WHERE " + reached.expression(phase) + ")")
            .collect(Collectors.joining(", "));
    FunnelFilter.Where where = filter.where();
    String order = by == null ? "" : by.isAttribute() ? " ORDER BY 2 DESC, 1" : " ORDER BY 1";
    return database.list(
        "SELECT "
            + group(by)
            + " AS d, "
            + counts
            + from()
            + where.sql()
            + grouped(by)
            + order
            + " LIMIT "
            + (MOST_GROUPS + 1),
        row -> new Counts(row.getString(1), counted(row, dataset.phases())),
        where.with(List.of(dataset.zone())));
  }

  private static Map<SalesPhase, Long> counted(ResultSet row, List<SalesPhase> phases)
      throws SQLException {
    Map<SalesPhase, Long> counted = new EnumMap<>(SalesPhase.class);
    for (int i = 0; i < phases.size(); i++) {
      counted.put(phases.get(i), row.getLong(i + 2));
    }
    return counted;
  }

  private static String group(Dimension by) {
    return by == null ? "NULL::text" : by.expression();
  }

  private static String from() {
    return " FROM opportunity o CROSS JOIN (SELECT ?::text AS zone) z";
  }

  /** Without groups there is a row even when nothing is counted. */
  private static String grouped(Dimension by) {
    return by == null ? "" : " GROUP BY 1";
  }

  /**
   * What those were worth that came to a phase.
   *
   * @param currency null when unknown
   */
  public record Worth(SalesPhase phase, String currency, BigDecimal amount) {}

  /** By group the values of what came to each phase, per currency. */
  public Map<String, List<Worth>> worth(
      Dataset dataset, FunnelFilter filter, Dimension by, boolean isStrict) {
    Reached reached = new Reached(dataset.phases(), isStrict);
    String sums =
        dataset.phases().stream()
            .map(phase -> "sum(o.value) FILTER (WHERE " + reached.expression(phase) + ")")
            .collect(Collectors.joining(", "));
    FunnelFilter.Where where = filter.where();
    Map<String, List<Worth>> worth = new HashMap<>();
    database.list(
        "SELECT "
            + group(by)
            + " AS d, o.currency, "
            + sums
            + from()
            + where.sql()
            + " AND o.value IS NOT NULL GROUP BY 1, 2 ORDER BY 2 NULLS LAST",
        row -> {
          List<Worth> group = worth.computeIfAbsent(row.getString(1), d -> new ArrayList<>());
          for (int i = 0; i < dataset.phases().size(); i++) {
            BigDecimal amount = row.getBigDecimal(i + 3);
            if (amount != null) {
              group.add(new Worth(dataset.phases().get(i), row.getString(2), amount));
            }
          }
          return 0;
        },
        where.with(List.of(dataset.zone())));
    return worth;
  }

  /**
   * Days between two moments of a phase.
   *
   * @param moved how many went on to the next phase, with both dates known
   * @param median of those, in days
   * @param p90 of those, in days
   * @param seen how many were in the phase
   * @param open how many still are, at the end of what is known
   * @param medianStay by Kaplan–Meier, where open ones are censored: days after which half has left
   *     the phase, onwards or lost; null when fewer than half have
   * @param p90Stay the same for nine tenths
   */
  public record Days(
      long moved,
      Double median,
      Double p90,
      long seen,
      long open,
      Integer medianStay,
      Integer p90Stay) {}

  /**
   * By group how long a phase takes.
   *
   * @param next the phase after it
   */
  public Map<String, Days> days(
      Dataset dataset, FunnelFilter filter, Dimension by, SalesPhase phase, SalesPhase next) {
    FunnelFilter.Where where = filter.where();
    Map<String, Days> days = new HashMap<>();
    database.list(
        daysSql(group(by), phase, next, where.sql()),
        row ->
            days.put(
                row.getString("d"),
                new Days(
                    row.getLong("moved"),
                    row.getObject("median", Double.class),
                    row.getObject("p90", Double.class),
                    row.getLong("seen"),
                    row.getLong("open"),
                    row.getObject("median_stay", Integer.class),
                    row.getObject("p90_stay", Integer.class))),
        where.with(List.of(dataset.asOf(), dataset.zone())));
    return days;
  }

  /**
   * A stay ends with the next phase or with the loss; an open one is censored at the end of what is
   * known. Stays are counted in whole days, so the curve has as many steps as there are days. One
   * that ended nobody knows when tells nothing.
   */
  private static String daysSql(
      String group, SalesPhase phase, SalesPhase following, String where) {
    String entered = Reached.entered(phase);
    String next = Reached.entered(following);
    // every client may still stay
    String mayGoOn = following == SalesPhase.CLIENT_RETENTION ? "true" : "o.outcome = 'OPEN'";
    String stay =
        "WITH stays AS (SELECT "
            + group
            + " AS d, "
            + entered
            + " AS a, "
            + next
            + " AS b,"
            + " coalesce("
            + next
            + ", o.lost_at) AS gone, z.as_of FROM opportunity o CROSS JOIN"
            + " (SELECT ?::timestamptz AS as_of, ?::text AS zone) z"
            + where
            + " AND "
            + entered
            + " IS NOT NULL AND "
            + entered
            + " <= z.as_of AND coalesce(coalesce("
            + next
            + ", o.lost_at) >= date_trunc('day', "
            + entered
            + ", z.zone), "
            + mayGoOn
            + ")),";
    return stay
        + " per_day AS (SELECT d, floor(greatest(0, extract(epoch FROM coalesce(gone, as_of) - a))"
        + " / 86400)::int AS day, count(*) AS n, count(gone) AS gone FROM stays GROUP BY 1, 2),"
        + " risk AS (SELECT d, day, gone, sum(n) OVER (PARTITION BY d ORDER BY day DESC) AS n FROM"
        + " per_day), curve AS (SELECT d, day, bool_or(n = gone) OVER w AS is_over,"
        + " sum(CASE WHEN n > gone THEN ln(1 - gone / n::float8) ELSE 0 END) OVER w AS left_ln"
        + " FROM risk WINDOW w AS (PARTITION BY d ORDER BY day)), stay AS (SELECT d, min(day)"
        + " FILTER (WHERE is_over OR left_ln <= ln(0.5) + 1e-12) AS median_stay, min(day) FILTER"
        + " (WHERE is_over OR left_ln <= ln(0.1) + 1e-12) AS p90_stay FROM curve GROUP BY d), moved"
        + " AS (SELECT d, count(b) AS moved, count(*) AS seen, count(*) - count(gone) AS open,"
        + " percentile_cont(0.5) WITHIN GROUP (ORDER BY greatest(0, extract(epoch FROM b - a)) /"
        + " 86400::float8) FILTER (WHERE b IS NOT NULL) AS median, percentile_cont(0.9) WITHIN"
        + " GROUP (ORDER BY greatest(0, extract(epoch FROM b - a)) / 86400::float8) FILTER (WHERE b"
        + " IS NOT NULL) AS p90 FROM stays GROUP BY d) SELECT m.*, s.median_stay, s.p90_stay FROM"
        + " moved m JOIN stay s ON s.d IS NOT DISTINCT FROM m.d";
  }

  /** How many the filter leaves out because nobody knows their first contact. */
  public long undated(FunnelFilter filter) {
    FunnelFilter all =
        new FunnelFilter(filter.dataset(), null, null, filter.values(), filter.without());
    FunnelFilter.Where where = all.where();
    return database
        .list(
            "SELECT count(*) FROM opportunity o"
                + where.sql().replace("o.cohort IS NOT NULL", "o.cohort IS NULL"),
            row -> row.getLong(1),
            where.with(List.of()))
        .get(0);
  }
}
