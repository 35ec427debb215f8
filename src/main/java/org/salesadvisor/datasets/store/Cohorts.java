package org.salesadvisor.datasets.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Those who entered a funnel between two days, as they were known at a moment: later events do not
 * exist. Dimensions are as the last import told them. For one thread.
 */
public final class Cohorts {

  /** More would not fit into memory beside other work. */
  public static final int MOST_CELLS = 300_000;

  private static final int MOST_REASONS = 1_000;

  private static final String ENDED = "coalesce(o.order_at, o.lost_at)";

  private final Snapshot snapshot;
  private final Dataset dataset;
  private final Instant asOf;
  private final LocalDate today;
  private final FunnelFilter.Where where;

  /** Work that is open is so whenever it was begun. */
  private final FunnelFilter.Where known;

  Cohorts(Snapshot snapshot, Dataset dataset, FunnelFilter filter, Instant asOf) {
    this.snapshot = snapshot;
    this.dataset = dataset;
    this.asOf = asOf;
    this.today = LocalDate.ofInstant(asOf, ZoneId.of(dataset.zone()));
    this.where = filter.until(today.plusDays(1)).where();
    this.known =
        new FunnelFilter(filter.dataset(), null, null, filter.values(), filter.without())
            .until(today.plusDays(1))
            .where();
  }

  private <T> List<T> list(
      String select, String rest, Database.Reader<T> reader, Object... before) {
    return list(where, select, rest, reader, before);
  }

  private <T> List<T> list(
      FunnelFilter.Where which,
      String select,
      String rest,
      Database.Reader<T> reader,
      Object... before) {
    String sql =
        "SELECT "
            + select
            + " FROM opportunity o CROSS JOIN (SELECT ?::timestamptz AS as_of, ?::text AS zone,"
            + " ?::date AS today) z"
            + which.sql()
            + rest;
    List<Object> parameters = new ArrayList<>(Arrays.asList(before));
    parameters.add(asOf);
    parameters.add(dataset.zone());
    parameters.add(today);
    return snapshot.list(sql, reader, which.with(parameters));
  }

  /** What there is of them, and how long it takes to win. */
  public Extent extent() {
    return Extent.of(
        list(
            isWon()
                + ", greatest(0, CASE WHEN "
                + isWon()
                + " THEN "
                + day("o.order_at")
                + " ELSE z.today END - o.cohort), min(o.cohort), max(o.cohort), count(*),"
                + " count(o.prospect_at), count(*) FILTER (WHERE o.is_prospect AND o.prospect_at"
                + " IS NULL), count(*) FILTER (WHERE o.outcome = 'WON' AND o.order_at IS NULL)",
            " GROUP BY 1, 2",
            Extent.Group::read));
  }

  private static String isWon() {
    return "coalesce(o.outcome = 'WON' AND o.order_at <= z.as_of, false)";
  }

  /** How many of the whole dataset are in no cohort, since their first contact is unknown. */
  public long undated() {
    return snapshot.one(
        "SELECT count(*) FROM opportunity WHERE dataset_id = ? AND cohort IS NULL",
        row -> row.getLong(1),
        dataset.id());
  }

  private static String day(String moment) {
    return "(" + moment + " AT TIME ZONE z.zone)::date";
  }

  /**
   * How many of one period and one combination of values came how far in their time.
   *
   * @param period the position of its first day among those asked for
   * @param values in the order of the dimensions asked for; null where one is unknown
   * @param prospects who was qualified, or ordered
   * @param retained who ordered and stayed
   */
  public record Cell(
      int period, List<String> values, long leads, long prospects, long orders, long retained) {}

  /**
   * Counts cells.
   *
   * @param firsts the first days of periods, in their order; who entered before is left out
   * @param by attributes
   * @param horizonDays how long everybody has to come through
   * @return one more than the most when there are more
   */
  public List<Cell> cells(List<LocalDate> firsts, List<Dimension> by, int horizonDays) {
    String values = by.stream().map(one -> ", " + one.expression()).collect(Collectors.joining());
    String groups =
        IntStream.rangeClosed(1, by.size() + 1)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(", "));
    String select =
        "width_bucket(o.cohort, ?::date[]) - 1"
            + values
            + ", count(*), "
            + filtered("(" + prospect(horizonDays) + " OR " + order(horizonDays) + ")")
            + ", "
            + filtered(order(horizonDays))
            + ", "
            + filtered(order(horizonDays) + " AND " + retained(horizonDays));
    return list(
        select,
        " AND o.cohort >= '%s' GROUP BY %s LIMIT %d"
            .formatted(firsts.get(0), groups, MOST_CELLS + 1),
        row -> cell(row, by.size()),
        dates(firsts));
  }

  /** As PostgreSQL writes an array. */
  private static String dates(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}"));
  }

  private static Cell cell(ResultSet row, int values) throws SQLException {
    String[] own = new String[values];
    for (int i = 0; i < values; i++) {
      own[i] = row.getString(i + 2);
    }
    return new Cell(
        row.getInt(1),
        Collections.unmodifiableList(Arrays.asList(own)),
        row.getLong(values + 2),
        row.getLong(values + 3),
        row.getLong(values + 4),
        row.getLong(values + 5));
  }

  private static String filtered(String condition) {
    return "count(*) FILTER (WHERE " + condition + ")";
  }

  private static String prospect(int horizonDays) {
    return inTime("o.prospect_at", horizonDays);
  }

  private static String order(int horizonDays) {
    return "o.outcome = 'WON' AND " + inTime("o.order_at", horizonDays);
  }

  private static String retained(int horizonDays) {
    return "o.is_retained AND " + inTime("o.retained_at", horizonDays);
  }

  private static String inTime(String moment, int horizonDays) {
    return moment + " <= z.as_of AND " + day(moment) + " - o.cohort <= " + horizonDays;
  }

  /** Of those who entered since a day and were lost: how many by the reason that is given. */
  public Map<String, Long> lossReasons(LocalDate since) {
    return list(
            "lower(trim(o.loss_reason)), count(*)",
            " AND o.cohort >= '%s' AND o.outcome = 'LOST' AND coalesce(o.lost_at <= z.as_of, false)"
                    .formatted(since)
                + " AND trim(o.loss_reason) <> '' GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT "
                + MOST_REASONS,
            row -> Map.entry(row.getString(1), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
  }

  /**
   * What won ones with a value are worth.
   *
   * @param currency or null when unknown
   * @param count how many
   * @param mean on average
   * @param standardError of that average; null of one alone
   */
  public record Values(String currency, long count, double mean, Double standardError) {}

  /** What those who ordered are worth, by currency; one more than one is enough to know. */
  public List<Values> orderValues() {
    return list(
        "o.currency, count(*), avg(o.value)::float8, (stddev_samp(o.value) /"
            + " sqrt(count(*)))::float8",
        " AND " + isWon() + " AND o.value > 0 GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 2",
        row ->
            new Values(
                row.getString(1),
                row.getLong(2),
                row.getDouble(3),
                row.getObject(4, Double.class)));
  }

  /**
   * How many ended with such a number.
   *
   * @param won by number
   * @param lost by number, of those who entered since a day
   */
  public record Ended(Map<Integer, Long> won, Map<Integer, Long> lost) {}

  private record EndedAlike(boolean isWon, int number, long count) {}

  /** How many days prospects were analysed: as it is told, else from qualification to the end. */
  public Ended analysisDays(LocalDate since) {
    return ended(
        "coalesce(o.analysis_days, CASE WHEN o.prospect_at <= "
            + ENDED
            + " THEN greatest(0, "
            + day(ENDED)
            + " - "
            + day("o.prospect_at")
            + ") END)",
        since);
  }

  /** How many of those who decide were spoken to. */
  public Ended peopleContacted(LocalDate since) {
    return ended("o.people_contacted", since);
  }

  private Ended ended(String number, LocalDate since) {
    Ended ended = new Ended(new TreeMap<>(), new TreeMap<>());
    list(
            "o.outcome = 'WON', " + number + ", count(*)",
            " AND o.outcome <> 'OPEN' AND "
                + ENDED
                + " <= z.as_of AND (o.outcome = 'WON' OR o.cohort >= '"
                + since
                + "') AND "
                + number
                + " IS NOT NULL GROUP BY 1, 2",
            row -> new EndedAlike(row.getBoolean(1), row.getInt(2), row.getLong(3)))
        .forEach(one -> (one.isWon() ? ended.won() : ended.lost()).put(one.number(), one.count()));
    return ended;
  }

  /**
   * Work that is open.
   *
   * @param open how much
   * @param late of it what is older than the given days, or should have been closed by now
   */
  public record OpenWork(long open, long late) {

    private static final OpenWork NONE = new OpenWork(0, 0);
  }

  private record WorkOf(boolean isRep, OpenWork work) {}

  /**
   * Open work of one rep, and of all others whose rep is known.
   *
   * @param days what is older is stagnating
   */
  public List<OpenWork> openWork(String rep, int days) {
    String late = day("z.as_of") + " - o.cohort > " + days + " OR " + expectedLongAgo();
    List<WorkOf> both =
        list(
            known,
            "o.rep = ?, count(*), " + filtered(late),
            " AND o.rep IS NOT NULL AND coalesce(o.order_at, o.lost_at, 'infinity') > z.as_of"
                + " AND (o.outcome = 'OPEN' OR coalesce(o.order_at, o.lost_at) IS NOT NULL)"
                + " GROUP BY 1",
            row -> new WorkOf(row.getBoolean(1), new OpenWork(row.getLong(2), row.getLong(3))),
            rep);
    return List.of(of(both, true), of(both, false));
  }

  private static OpenWork of(List<WorkOf> both, boolean isRep) {
    return both.stream()
        .filter(one -> one.isRep() == isRep)
        .map(WorkOf::work)
        .findFirst()
        .orElse(OpenWork.NONE);
  }

  /** Of what has closed since, nobody knows any more when it was expected to. */
  private String expectedLongAgo() {
    return asOf.isBefore(dataset.asOf()) ? "false" : "o.expected_close_at < z.as_of";
  }
}
