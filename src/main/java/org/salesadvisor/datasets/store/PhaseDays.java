package org.salesadvisor.datasets.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.facts.SalesPhase;

/**
 * How long a phase takes, of each group and of all together.
 *
 * <p>A stay ends with the next phase or with the loss; an open one is censored at the end of what
 * is known. Stays are counted in whole days, so the curve of Kaplan–Meier has as many steps as
 * there are days. One that ended nobody knows when tells nothing.
 */
final class PhaseDays {

  private FunnelCounting.Days total;
  private final Map<String, FunnelCounting.Days> groups = new HashMap<>();

  private PhaseDays() {}

  /** Null when nobody was in the phase. */
  FunnelCounting.Days total() {
    return total;
  }

  /** Null when nobody of the group was in the phase. */
  FunnelCounting.Days of(String group) {
    return groups.get(group);
  }

  static PhaseDays of(
      Snapshot snapshot,
      Dataset dataset,
      FunnelFilter filter,
      Dimension by,
      SalesPhase phase,
      SalesPhase next) {
    PhaseDays days = new PhaseDays();
    FunnelFilter.Where where = filter.where();
    String sql = stays(GroupCounts.expression(by), phase, next, where.sql()) + figures(by);
    snapshot
        .list(sql, Alike::read, where.with(List.of(dataset.asOf(), dataset.zone())))
        .forEach(alike -> days.add(alike, by != null));
    return days;
  }

  /** Days of a group, or of all together. */
  private record Alike(boolean isTotal, String group, FunnelCounting.Days days) {

    static Alike read(ResultSet row) throws SQLException {
      return new Alike(
          row.getBoolean("is_total"),
          row.getString("d"),
          new FunnelCounting.Days(
              row.getLong("moved"),
              row.getObject("median", Double.class),
              row.getObject("p90", Double.class),
              row.getLong("seen"),
              row.getLong("open"),
              row.getObject("median_stay", Integer.class),
              row.getObject("p90_stay", Integer.class)));
    }
  }

  private void add(Alike alike, boolean isSplit) {
    if (alike.isTotal()) {
      total = alike.days();
    } else if (isSplit) {
      groups.put(alike.group(), alike.days());
    }
  }

  private static String stays(String group, SalesPhase phase, SalesPhase following, String where) {
    String entered = Reached.entered(phase);
    String next = Reached.entered(following);
    // every client may still stay
    String mayGoOn = following == SalesPhase.CLIENT_RETENTION ? "true" : "o.outcome = 'OPEN'";
    return "WITH stays AS NOT MATERIALIZED (SELECT "
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
        + "))";
  }

  /** Groups first, all together out of them; only days between two dates are sorted. */
  private static final String FIGURES =
      ", per_day AS MATERIALIZED (SELECT d, floor(greatest(0, extract(epoch FROM coalesce(gone,"
          + " as_of) - a)) / 86400)::int AS day, count(*) AS n, count(gone) AS gone, count(b) AS"
          + " moved FROM stays GROUP BY 1, 2), all_days AS (SELECT false AS is_total, d, day, n, gone,"
          + " moved FROM per_day UNION ALL SELECT true, NULL, day, sum(n), sum(gone), sum(moved)"
          + " FROM per_day GROUP BY day), risk AS (SELECT is_total, d, day, gone, sum(n) OVER"
          + " (PARTITION BY is_total, d ORDER BY day DESC) AS n FROM all_days), curve AS (SELECT"
          + " is_total, d, day, bool_or(n = gone) OVER w AS is_over, sum(CASE WHEN n > gone THEN"
          + " ln(1 - gone / n::float8) ELSE 0 END) OVER w AS left_ln FROM risk WINDOW w AS"
          + " (PARTITION BY is_total, d ORDER BY day)), stay AS (SELECT is_total, d, min(day)"
          + " FILTER (WHERE is_over OR left_ln <= ln(0.5) + 1e-12) AS median_stay, min(day) FILTER"
          + " (WHERE is_over OR left_ln <= ln(0.1) + 1e-12) AS p90_stay FROM curve GROUP BY 1, 2),"
          + " counted AS (SELECT is_total, d, sum(n) AS seen, sum(n) - sum(gone) AS open, sum(moved)"
          + " AS moved FROM all_days GROUP BY 1, 2), moved AS (SELECT %s,"
          + " percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY greatest(0, extract(epoch"
          + " FROM b - a)::float8) / 86400) AS days FROM stays WHERE b IS NOT NULL %s)"
          + " SELECT c.is_total, c.d, c.seen, c.open, c.moved, m.days[1] AS median,"
          + " m.days[2] AS p90, s.median_stay, s.p90_stay FROM counted c JOIN stay s ON s.is_total ="
          + " c.is_total AND s.d IS NOT DISTINCT FROM c.d LEFT JOIN moved m ON m.is_total ="
          + " c.is_total AND m.d IS NOT DISTINCT FROM c.d";

  /** Days of groups that nobody asked for need not be sorted. */
  private static String figures(Dimension by) {
    return by == null
        ? FIGURES.formatted("true AS is_total, NULL::text AS d", "")
        : FIGURES.formatted("GROUPING(d) = 1 AS is_total, d", "GROUP BY GROUPING SETS ((d), ())");
  }
}
