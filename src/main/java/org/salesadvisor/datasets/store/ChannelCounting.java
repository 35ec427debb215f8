package org.salesadvisor.datasets.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.salesadvisor.facts.SalesPhase;

/** Counts what channels brought and cost, in the database alone. Thread-safe. */
@ApplicationScoped
public class ChannelCounting {

  /** Channels that are told; more would be no overview. */
  public static final int MOST_CHANNELS = 100;

  /** Attempts beyond this are told together. */
  public static final int MOST_ATTEMPTS = 100;

  private final Snapshots snapshots;

  ChannelCounting(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  /**
   * Opportunities that are alike.
   *
   * @param isTotal whether those of all channels are counted
   * @param channel null when unknown, or of all
   * @param hadContact whether they had contact before; null when unknown
   * @param attempts how often they were tried, one more than the most where it is more; null when
   *     unknown
   * @param currency of amounts; null when unknown or where there are none
   * @param contacts how many there are
   * @param leads how many of them became prospects
   * @param orders how many of them ordered
   * @param valued how many of those have a value
   * @param value of those
   * @param costed how many have a cost
   * @param cost of those
   * @param tries all their attempts together
   */
  public record Alike(
      boolean isTotal,
      String channel,
      Boolean hadContact,
      Integer attempts,
      String currency,
      long contacts,
      long leads,
      long orders,
      long valued,
      BigDecimal value,
      long costed,
      BigDecimal cost,
      long tries) {

    static Alike read(ResultSet row) throws SQLException {
      return new Alike(
          row.getBoolean("is_total"),
          row.getString("d"),
          row.getObject("warm", Boolean.class),
          row.getObject("a", Integer.class),
          row.getString("c"),
          row.getLong("contacts"),
          row.getLong("leads"),
          row.getLong("orders"),
          row.getLong("valued"),
          row.getBigDecimal("value"),
          row.getLong("costed"),
          row.getBigDecimal("cost"),
          row.getLong("tries"));
    }
  }

  private static final String SUMS =
      "sum(contacts) AS contacts, sum(leads) AS leads, sum(orders) AS orders, sum(valued) AS"
          + " valued, sum(value) AS value, sum(costed) AS costed, sum(cost) AS cost, sum(tries) AS"
          + " tries";

  /**
   * Counts: those of all channels, those without any, and those of each by its size, with one
   * channel more than the most when there are more.
   *
   * @param by what is taken for the channel, an attribute
   */
  public List<Alike> count(Dataset dataset, FunnelFilter filter, Dimension by) {
    FunnelFilter.Where where = filter.whereAlsoUndated();
    Reached reached = new Reached(dataset.phases(), false);
    String sql =
        "WITH g AS MATERIALIZED (SELECT "
            + by.expression()
            + " AS d, o.earlier_contacts > 0 AS warm, CASE WHEN o.attempts > "
            + MOST_ATTEMPTS
            + " THEN "
            + (MOST_ATTEMPTS + 1)
            + " ELSE o.attempts END AS a, o.currency AS c, count(*) AS contacts, count(*) FILTER (WHERE "
            + reached.expression(SalesPhase.PROSPECT_QUALIFICATION)
            + ") AS leads, count(*) FILTER (WHERE o.outcome = 'WON') AS orders, count(o.value)"
            + " FILTER (WHERE o.outcome = 'WON') AS valued, sum(o.value) FILTER (WHERE o.outcome ="
            + " 'WON') AS value, count(o.cost) AS costed, sum(o.cost) AS cost, sum(o.attempts) AS"
            + " tries FROM opportunity o"
            + where.sql()
            + " GROUP BY 1, 2, 3, 4), most AS (SELECT d FROM g GROUP BY d ORDER BY d IS NULL"
            + " DESC, sum(contacts) DESC, d LIMIT "
            + (MOST_CHANNELS + 2)
            + ") SELECT true AS is_total, NULL AS d, warm, a, c, "
            + SUMS
            + " FROM g GROUP BY warm, a, c UNION ALL SELECT false, g.d, warm, a, c, "
            + SUMS
            + " FROM g JOIN most ON g.d IS NOT DISTINCT FROM most.d GROUP BY g.d, warm, a, c";
    return snapshots.of(
        dataset, snapshot -> snapshot.list(sql, Alike::read, where.with(List.of())));
  }
}
