package org.salesadvisor.datasets.store;

import java.time.Instant;
import java.util.List;
import org.salesadvisor.datasets.mapping.Field;
import org.salesadvisor.datasets.mapping.OpportunityField;

/** The opportunities that came of joining the files, before they are stored. */
public final class Joined {

  private final ImportTransaction transaction;

  Joined(ImportTransaction transaction) {
    this.transaction = transaction;
  }

  /** How many there are. */
  public long count() {
    return transaction.count("SELECT count(*) FROM combined");
  }

  /** The latest moment at which anything happened, at most so late; null when nothing did. */
  public Instant latest(Instant most) {
    return transaction
        .list(
            "SELECT max(at) AS at FROM combined, LATERAL (VALUES (lead_at), (prospect_at),"
                + " (order_at), (retained_at), (lost_at)) moments (at) WHERE at <= ?",
            row -> java.util.Optional.ofNullable(Datasets.moment(row, "at")),
            most)
        .get(0)
        .orElse(null);
  }

  public long count(Doubt doubt, Instant asOf) {
    return transaction.count("SELECT count(*) FROM combined WHERE " + doubt.condition(), asOf);
  }

  /** The first of them. */
  public List<Line> lines(Doubt doubt, Instant asOf, int limit) {
    return transaction.list(
        "SELECT line, id, %s FROM combined WHERE %s ORDER BY line LIMIT %d"
            .formatted(doubt.field(), doubt.condition(), limit),
        row -> new Line(row.getLong(1), row.getString(2), field(row.getString(3))),
        asOf);
  }

  private static Field field(String name) {
    return name == null ? null : OpportunityField.valueOf(name);
  }

  public void leaveOutTwoEndings() {
    transaction.update("DELETE FROM combined WHERE has_two_endings");
  }

  /** Spellings that may mean the same: they differ in case, signs and legal form. */
  public List<List<String>> nearDuplicates(Field field, int limit) {
    String column = Staging.column(field);
    return transaction.list(
        "SELECT array_agg(v ORDER BY v) FROM (SELECT v, regexp_replace(translate(lower(v),"
            + " ' .,;:-_/&''\"()+*', ''),"
            + " '(.)(bv|nv|vof|gmbh|ltd|limited|inc|llc|plc|srl|sarl|sas|spa)$', '\\1') AS"
            + " folded FROM (SELECT DISTINCT "
            + column
            + " AS v FROM combined WHERE "
            + column
            + " IS NOT NULL) d) s WHERE folded <> '' GROUP BY folded HAVING"
            + " count(*) > 1 ORDER BY 1 LIMIT "
            + limit,
        row -> List.of((String[]) row.getArray(1).getArray()));
  }

  /**
   * How many opportunities have a value above zero.
   *
   * @param onWon of the won ones
   * @param onOthers of the others
   */
  public record Valued(long won, long onWon, long others, long onOthers) {

    /** Whether hardly any but won ones have: then it was filled in at winning [A]. */
    public boolean isOnlyOnWon() {
      return others > 0 && onWon > 0 && onOthers * 100 < others;
    }
  }

  public Valued valued() {
    return transaction
        .list(
            "SELECT count(*) FILTER (WHERE outcome = 'WON'), count(*) FILTER (WHERE outcome = 'WON'"
                + " AND value > 0), count(*) FILTER (WHERE outcome <> 'WON'), count(*) FILTER (WHERE"
                + " outcome <> 'WON' AND value > 0) FROM combined",
            row -> new Valued(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .get(0);
  }

  /**
   * A value that stands on won ones alone.
   *
   * @param closed how many with it are closed, all of them won
   * @param wonElsewhere of the closed ones without it
   * @param closedElsewhere how many there are
   */
  public record Leak(String value, long closed, long wonElsewhere, long closedElsewhere) {}

  /**
   * Values that tell the outcome, so that they were perhaps filled in after it. None where lost
   * ones have no values at all: then the field as a whole tells it.
   *
   * @param mostChance how likely it may be at most that all with a value are won, when they are won
   *     as often as others; 0..1
   */
  public List<Leak> leaks(Field field, double mostChance, int limit) {
    return transaction.list(
        "WITH closed AS (SELECT %s AS v, count(*) AS n, count(*) FILTER (WHERE outcome = 'WON') AS"
                .formatted(Staging.column(field))
            + " k FROM combined WHERE outcome <> 'OPEN' GROUP BY 1), whole AS (SELECT sum(n)::bigint"
            + " AS n, sum(k)::bigint AS k, sum(n - k) FILTER (WHERE v IS NOT NULL) AS told FROM"
            + " closed) SELECT c.v, c.n, w.k - c.k, w.n - c.n FROM closed c CROSS JOIN whole w WHERE"
            + " c.v IS NOT NULL AND c.k = c.n AND w.n > c.n AND w.told * 10 > w.n - w.k AND c.n * ln(greatest(w.k - c.k, 0.5) / (w.n - c.n)::float8) < ln(?::float8) ORDER BY 2"
            + " DESC, 1 LIMIT "
            + limit,
        row -> new Leak(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)),
        mostChance);
  }
}
