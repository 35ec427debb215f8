package org.salesadvisor.datasets.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.facts.NextStep;
import org.salesadvisor.facts.OpenWork;
import org.salesadvisor.facts.SalesPhase;

/** Open work, counted in the database, and what it is judged by. Thread-safe. */
@ApplicationScoped
public class Worklist {

  /** Owners that are told apart; the largest come first. */
  public static final int MOST_OWNERS = 500;

  private static final int MOST_NAMES = 10_000;

  private final Database database;

  Worklist(Database database) {
    this.database = database;
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
    return database
        .list(
            "SELECT count(next_step_at) > 0, count(expected_close_at) > 0, count(rep) > 0, count(*)"
                + " FILTER (WHERE outcome = 'WON' AND order_at IS NULL OR outcome = 'LOST' AND"
                + " lost_at IS NULL) FROM opportunity WHERE dataset_id = ?",
            row ->
                new Told(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3), row.getLong(4)),
            dataset.id())
        .get(0);
  }

  /**
   * How long those that were won stayed in a phase.
   *
   * @param longest the share that was asked for stayed no longer; null when there are none
   * @param won how many there are
   */
  public record Stay(Duration longest, long won) {}

  /**
   * By phase, how long those stayed that were won by a moment.
   *
   * @param share which of them stayed no longer, 0 to 1
   */
  public Map<SalesPhase, Stay> stays(Dataset dataset, Instant asOf, double share) {
    boolean tellsProspects = dataset.phases().contains(SalesPhase.PROSPECT_QUALIFICATION);
    Map<SalesPhase, Stay> stays = new EnumMap<>(SalesPhase.class);
    database.list(
        "WITH q AS (SELECT ?::timestamptz AS as_of, ?::boolean AS is_past, ?::text AS zone), stay"
            + " AS (SELECT p.phase, p.a, p.b FROM opportunity o CROSS JOIN q CROSS JOIN LATERAL"
            + " (VALUES ('LEAD_GENERATION', o.lead_at, "
            + (tellsProspects ? "o.prospect_at" : "o.order_at")
            + "), ('PROSPECT_QUALIFICATION', o.prospect_at, o.order_at)) p (phase, a, b) WHERE"
            + " o.dataset_id = ? AND o.outcome = 'WON' AND coalesce(o.order_at <= q.as_of, NOT"
            + " q.is_past) AND p.b <= q.as_of AND p.b >= date_trunc('day', p.a, q.zone)) SELECT"
            + " phase, count(*), percentile_cont(?) WITHIN GROUP (ORDER BY greatest(0,"
            + " extract(epoch FROM b - a))::float8) FROM stay GROUP BY phase",
        row ->
            stays.put(
                SalesPhase.valueOf(row.getString(1)),
                new Stay(Duration.ofNanos(Math.round(row.getDouble(3) * 1e9)), row.getLong(2))),
        asOf,
        asOf.isBefore(dataset.asOf()),
        dataset.zone(),
        dataset.id(),
        share);
    return stays;
  }

  /**
   * Open work of which rules see the same.
   *
   * @param isSnoozed whether it is put off
   * @param count how much of it there is
   */
  public record Kind(OpenWork work, boolean isSnoozed, long count) {}

  /** Every kind of open work that there is: some dozens, however much work there is. */
  public List<Kind> kinds(WorkScope scope) {
    WorkSql sql = new WorkSql(scope);
    return database.list(
        sql.with()
            + "SELECT phase, next_step, close_passed, stagnating, is_snoozed, count(*) FROM work"
            + " GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5",
        row -> new Kind(work(row), row.getBoolean("is_snoozed"), row.getLong("count")),
        sql.parameters());
  }

  static OpenWork work(ResultSet row) throws SQLException {
    String phase = row.getString("phase");
    String step = row.getString("next_step");
    return new OpenWork(
        phase == null ? null : SalesPhase.valueOf(phase),
        step == null ? null : NextStep.valueOf(step),
        row.getObject("close_passed", Boolean.class),
        row.getObject("stagnating", Boolean.class));
  }

  /** Open work by phase, owner and currency, for those owners who have most, and for all. */
  public List<WorkGroup> groups(WorkScope scope) {
    WorkSql sql = new WorkSql(scope);
    return database.list(
        sql.with()
            + ", g AS (SELECT phase, rep, currency, sum(value) AS value, count(*) AS open, count(*)"
            + " FILTER (WHERE is_snoozed) AS snoozed, count(*) FILTER (WHERE next_step = 'DUE') AS"
            + " due, count(*) FILTER (WHERE next_step IN ('OVERDUE', 'LONG_OVERDUE')) AS overdue,"
            + " count(*) FILTER (WHERE next_step = 'NONE') AS no_step, count(*) FILTER (WHERE"
            + " next_step IS NULL) AS step_unknown, count(*) FILTER (WHERE close_passed) AS"
            + " close_passed, count(*) FILTER (WHERE close_passed IS NULL) AS close_unknown,"
            + " count(*) FILTER (WHERE stagnating) AS stagnating, count(*) FILTER (WHERE stagnating"
            + " IS NULL) AS stay_unknown FROM work GROUP BY phase, rep, currency), top AS (SELECT"
            + " rep IS NULL AS none, coalesce(rep, '') AS rep, sum(open) AS most FROM g GROUP BY 1,"
            + " 2 ORDER BY 3 DESC, 1, 2 LIMIT "
            + (MOST_OWNERS + 1)
            + ") SELECT true AS is_total, phase, NULL AS rep, currency, sum(value) AS value,"
            + " sum(open) AS open, sum(snoozed) AS snoozed, sum(due) AS due, sum(overdue) AS"
            + " overdue, sum(no_step) AS no_step, sum(step_unknown) AS step_unknown,"
            + " sum(close_passed) AS close_passed, sum(close_unknown) AS close_unknown,"
            + " sum(stagnating) AS stagnating, sum(stay_unknown) AS stay_unknown, NULL AS most FROM"
            + " g GROUP BY phase, currency UNION ALL SELECT false, g.*, top.most FROM g JOIN top ON"
            + " top.none = (g.rep IS NULL) AND top.rep = coalesce(g.rep, '') ORDER BY is_total"
            + " DESC, most DESC, rep NULLS LAST, phase NULLS LAST, currency NULLS LAST",
        Worklist::group,
        sql.parameters());
  }

  private static WorkGroup group(ResultSet row) throws SQLException {
    String phase = row.getString("phase");
    return new WorkGroup(
        row.getBoolean("is_total"),
        phase == null ? null : SalesPhase.valueOf(phase),
        row.getString("rep"),
        row.getString("currency"),
        row.getBigDecimal("value"),
        new WorkGroup.Counts(
            row.getLong("open"),
            row.getLong("snoozed"),
            row.getLong("due"),
            row.getLong("overdue"),
            row.getLong("no_step"),
            row.getLong("step_unknown"),
            row.getLong("close_passed"),
            row.getLong("close_unknown"),
            row.getLong("stagnating"),
            row.getLong("stay_unknown")));
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
