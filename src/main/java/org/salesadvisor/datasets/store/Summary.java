package org.salesadvisor.datasets.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.salesadvisor.facts.SalesPhase;

/**
 * What a dataset holds.
 *
 * @param rows opportunities
 * @param dated those with a cohort date
 * @param from the first cohort date; null when there is none
 * @param to the last
 * @param lostUntold lost ones of which nobody says whether they were qualified
 * @param isQualificationMentioned whether anything says of any that it was qualified
 * @param phases of which it tells anything, in order
 * @param currencies of values
 * @param filled by dimension how often it is filled in
 */
public record Summary(
    long rows,
    long won,
    long lost,
    long dated,
    LocalDate from,
    LocalDate to,
    long lostUntold,
    boolean isQualificationMentioned,
    List<SalesPhase> phases,
    List<String> currencies,
    Map<Dimension, Filled> filled) {

  /** By phase alone prospects are told when this share of the lost ones has a phase [A]. */
  private static final double ENOUGH = 0.95;

  /**
   * How often a dimension is filled in.
   *
   * @param onWon of won ones
   * @param onOthers of lost and open ones
   * @param values how many different there are
   */
  public record Filled(long onWon, long onOthers, long values) {

    /** Whether it is known of so many won ones alone, and not of so many others [A]. */
    public boolean isOnlyOnWon(long won, long others) {
      return others > 0
          && onWon > 0
          && onOthers * 100 < others
          && onOthers * won * 10 < onWon * others;
    }
  }

  /** Whether a dimension is known of won ones alone, so that rates by it have no denominator. */
  public boolean isOnlyOnWon(Dimension dimension) {
    return filled.getOrDefault(dimension, new Filled(0, 0, 0)).isOnlyOnWon(won, rows - won);
  }

  static Summary of(Connection connection, UUID dataset) throws SQLException {
    return Database.one(connection, sql(), Summary::read, dataset);
  }

  private static String sql() {
    StringBuilder sql =
        new StringBuilder(
            "WITH o AS NOT MATERIALIZED (SELECT * FROM opportunity WHERE dataset_id = ?) SELECT"
                + " count(*) AS rows, count(*) FILTER (WHERE outcome = 'WON') AS won, count(*)"
                + " FILTER (WHERE outcome = 'LOST') AS lost, count(cohort) AS dated, min(cohort)"
                + " AS first, max(cohort) AS last, count(prospect_at) AS by_date,"
                + " count(prospect_at) FILTER (WHERE outcome <> 'WON') AS by_date_not_won,"
                + " count(phase) AS by_phase, count(*) FILTER (WHERE outcome = 'LOST' AND phase"
                + " IS NULL AND prospect_at IS NULL) AS lost_untold, count(*) FILTER (WHERE"
                + " is_retained) AS retained, (SELECT array_agg(c ORDER BY c) FROM (SELECT"
                + " DISTINCT coalesce(currency, '') AS c FROM o WHERE value IS NOT NULL) d) AS"
                + " currencies");
    for (Dimension one : Dimension.attributes()) {
      String column = one.key();
      sql.append(", count(%s) FILTER (WHERE outcome = 'WON') AS %s_won".formatted(column, column))
          .append(", count(%s) AS %s_all".formatted(column, column))
          .append(
              ", (SELECT count(*) FROM (SELECT DISTINCT %s FROM o WHERE %s IS NOT NULL) d)"
                  .formatted(column, column))
          .append(" AS %s_values".formatted(column));
    }
    return sql.append(" FROM o").toString();
  }

  private static Summary read(ResultSet row) throws SQLException {
    Map<Dimension, Filled> filled = new EnumMap<>(Dimension.class);
    for (Dimension one : Dimension.attributes()) {
      long onWon = row.getLong(one.key() + "_won");
      long onAll = row.getLong(one.key() + "_all");
      filled.put(one, new Filled(onWon, onAll - onWon, row.getLong(one.key() + "_values")));
    }
    java.sql.Array currencies = row.getArray("currencies");
    return new Summary(
        row.getLong("rows"),
        row.getLong("won"),
        row.getLong("lost"),
        row.getLong("dated"),
        row.getObject("first", LocalDate.class),
        row.getObject("last", LocalDate.class),
        row.getLong("lost_untold"),
        row.getLong("by_date") + row.getLong("by_phase") > 0,
        phases(row),
        currencies == null ? List.of() : List.of((String[]) currencies.getArray()),
        filled);
  }

  private static List<SalesPhase> phases(ResultSet row) throws SQLException {
    List<SalesPhase> phases = new ArrayList<>(List.of(SalesPhase.LEAD_GENERATION));
    long lost = row.getLong("lost");
    boolean isToldByPhase =
        row.getLong("by_date") == 0
            && row.getLong("by_phase") > 0
            && lost - row.getLong("lost_untold") >= ENOUGH * lost;
    if (row.getLong("by_date_not_won") > 0 || isToldByPhase) {
      phases.add(SalesPhase.PROSPECT_QUALIFICATION);
    }
    phases.add(SalesPhase.ORDER_REALISATION);
    if (row.getLong("retained") > 0) {
      phases.add(SalesPhase.CLIENT_RETENTION);
    }
    return List.copyOf(phases);
  }
}
