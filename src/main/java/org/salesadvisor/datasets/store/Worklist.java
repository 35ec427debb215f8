package org.salesadvisor.datasets.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.salesadvisor.facts.SalesPhase;

/** Open work, counted in the database, and what it is judged by. Thread-safe. */
@ApplicationScoped
public class Worklist {

  /** Owners that are told apart; the largest come first. */
  public static final int MOST_OWNERS = 500;

  private static final int MOST_NAMES = 10_000;

  private static final String GROUPED =
      "phase, next_step, close_passed, stagnating, is_snoozed, currency";

  private static final String IN_ORDER =
      " ORDER BY is_total DESC, most DESC, rep NULLS LAST, phase NULLS LAST, currency NULLS LAST,"
          + " next_step, close_passed, stagnating, is_snoozed";

  private static final String BY_OWNER =
      ", g AS MATERIALIZED (SELECT rep, "
          + GROUPED
          + ", count(*) AS count, sum(value) AS value FROM work GROUP BY rep, "
          + GROUPED
          + "), top AS (SELECT rep IS NULL AS none, coalesce(rep, '') AS rep, sum(count) AS most"
          + " FROM g GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT "
          + (MOST_OWNERS + 1)
          + ") SELECT true AS is_total, NULL AS rep, "
          + GROUPED
          + ", sum(count) AS count, sum(value) AS value, NULL AS most FROM g GROUP BY "
          + GROUPED
          + " UNION ALL SELECT false, g.*, top.most FROM g JOIN top ON top.none = (g.rep IS NULL)"
          + " AND top.rep = coalesce(g.rep, '')";

  private final Database database;
  private final Snapshots snapshots;

  Worklist(Database database, Snapshots snapshots) {
    this.database = database;
    this.snapshots = snapshots;
  }

  /**
   * What a dataset tells that open work is judged by.
   *
   * @param steps whether it tells next steps at all
   * @param closeDates whether it tells expected close dates at all
   * @param owners whether it tells owners at all
   * @param endedUndated how many were won or lost nobody knows when
   */
  public record Told(boolean steps, boolean closeDates, boolean owners, long endedUndated) {}

  public Told told(Dataset dataset) {
    return snapshots.of(
        dataset,
        snapshot ->
            snapshot.one(
                "SELECT count(next_step_at) > 0, count(expected_close_at) > 0, count(rep) > 0, count(*)"
                    + " FILTER (WHERE outcome = 'WON' AND order_at IS NULL OR outcome = 'LOST' AND"
                    + " lost_at IS NULL) FROM opportunity WHERE dataset_id = ?",
                row ->
                    new Told(
                        row.getBoolean(1), row.getBoolean(2), row.getBoolean(3), row.getLong(4)),
                dataset.id()));
  }

  /**
   * How long those that were won stayed in a phase.
   *
   * @param longest the share that was asked for stayed no longer; null when there are none
   * @param won how many there are
   */
  public record Stay(Duration longest, long won) {}

  private record PhaseStay(SalesPhase phase, Stay stay) {

    static PhaseStay read(ResultSet row) throws SQLException {
      Duration longest = Duration.ofNanos(Math.round(row.getDouble(3) * 1e9));
      return new PhaseStay(SalesPhase.valueOf(row.getString(1)), new Stay(longest, row.getLong(2)));
    }
  }

  /**
   * By phase, how long those stayed that were won by a moment.
   *
   * @param share which of them stayed no longer, 0 to 1
   */
  public Map<SalesPhase, Stay> stays(Dataset dataset, Instant asOf, double share) {
    boolean tellsProspects = dataset.phases().contains(SalesPhase.PROSPECT_QUALIFICATION);
    // the dataset knows nothing later than its own end, so all later moments are alike
    Instant known = asOf.isAfter(dataset.asOf()) ? dataset.asOf() : asOf;
    List<PhaseStay> stays =
        snapshots.of(
            dataset,
            snapshot ->
                snapshot.list(
                    "WITH q AS NOT MATERIALIZED (SELECT ?::timestamptz AS as_of, ?::boolean AS"
                        + " is_past, ?::text AS zone), stay AS (SELECT p.phase, p.a, p.b FROM"
                        + " opportunity o CROSS JOIN q CROSS JOIN LATERAL (VALUES"
                        + " ('LEAD_GENERATION', o.lead_at, "
                        + (tellsProspects ? "o.prospect_at" : "o.order_at")
                        + "), ('PROSPECT_QUALIFICATION', o.prospect_at, o.order_at)) p (phase, a,"
                        + " b) WHERE o.dataset_id = ? AND o.outcome = 'WON' AND"
                        + " coalesce(o.order_at <= q.as_of, NOT q.is_past) AND p.b <= q.as_of AND"
                        + " p.b >= date_trunc('day', p.a, q.zone)) SELECT phase, count(*),"
                        + " percentile_cont(?) WITHIN GROUP (ORDER BY greatest(0, extract(epoch"
                        + " FROM b - a))::float8) FROM stay GROUP BY phase",
                    PhaseStay::read,
                    known,
                    asOf.isBefore(dataset.asOf()),
                    dataset.zone(),
                    dataset.id(),
                    share));
    return stays.stream()
        .collect(
            Collectors.toMap(
                PhaseStay::phase,
                PhaseStay::stay,
                (one, other) -> one,
                () -> new EnumMap<>(SalesPhase.class)));
  }

  /** Open work of all owners together: some dozens of groups, however much work there is. */
  public List<WorkGroup> totals(WorkScope scope) {
    WorkSql sql = new WorkSql(scope);
    return database.counting(
        connection ->
            Database.list(
                connection,
                sql.with()
                    + "SELECT true AS is_total, NULL AS rep, "
                    + GROUPED
                    + ", count(*) AS count, sum(value) AS value, NULL::bigint AS most FROM work GROUP BY "
                    + GROUPED
                    + IN_ORDER,
                WorkGroup::read,
                sql.parameters()));
  }

  /** The same, and behind them open work of those owners who have most. */
  public List<WorkGroup> groups(WorkScope scope) {
    WorkSql sql = new WorkSql(scope);
    return database.counting(
        connection ->
            Database.list(
                connection, sql.with() + BY_OWNER + IN_ORDER, WorkGroup::read, sql.parameters()));
  }

  /** Owners that a dataset names, as far as a hint needs them. */
  public List<String> owners(Dataset dataset) {
    return database.list(
        "SELECT DISTINCT rep FROM opportunity WHERE dataset_id = ? AND rep IS NOT NULL LIMIT "
            + MOST_NAMES,
        row -> row.getString(1),
        dataset.id());
  }

  /** Whether a dataset names this owner at all. */
  public boolean hasOwner(Dataset dataset, String owner) {
    return !database
        .list(
            "SELECT 1 FROM opportunity WHERE dataset_id = ? AND rep = ? LIMIT 1",
            row -> 1,
            dataset.id(),
            owner)
        .isEmpty();
  }
}
