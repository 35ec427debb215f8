package org.salesadvisor.datasets.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.PGConnection;
import org.salesadvisor.datasets.mapping.Field;

/**
 * One import: a transaction in which files are staged, judged, joined and stored; nobody sees any
 * of it before {@link #commit}. For one thread, but for {@link #cancel}.
 */
public final class Import implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 600_000;

  private static final String OPPORTUNITY =
      "id, account, rep, team, channel, product, size, cohort, lead_at, prospect_at, order_at,"
          + " retained_at, lost_at, expected_close_at, next_step_at, outcome, is_prospect, is_retained, phase,"
          + " value, currency, loss_reason";

  private final Connection connection;
  private final int usualMillis;
  private final Staging staging;
  private final AtomicBoolean isCancelled = new AtomicBoolean();
  private volatile RowCopy copying;

  Import(Connection connection) throws SQLException {
    this.connection = connection;
    this.usualMillis = connection.getNetworkTimeout();
    connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
    connection.setAutoCommit(false);
    run("SET LOCAL work_mem = '64MB'");
    // compiling these statements takes longer than it saves
    run("SET LOCAL jit = off");
    this.staging = new Staging(connection);
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Rows of a file on their way to the database. */
  public final class Copying {
    private final RowCopy copy;

    private Copying(RowCopy copy) {
      this.copy = copy;
    }

    public void add(long line, String[] keys, String[] values) {
      told(
          () -> {
            copy.add(line, keys, values);
            return null;
          });
    }

    public void end() {
      told(
          () -> {
            copy.end();
            copying = null;
            return null;
          });
    }
  }

  private interface Step<T> {
    T run() throws SQLException;
  }

  private <T> T told(Step<T> step) {
    try {
      return step.run();
    } catch (SQLException failure) {
      if (isCancelled.get()) {
        throw new java.util.concurrent.CancellationException("asked for");
      }
      throw new StoreException(failure);
    }
  }

  /**
   * Begins to copy the next file.
   *
   * @param others how many further files its rows refer to
   */
  public Copying copy(List<Field> fields, int others) {
    return told(
        () -> {
          copying = staging.begin(fields, others);
          return new Copying(copying);
        });
  }

  /** Those whose key stands more than once, those that differ first. */
  public List<Same> same(int file, int limit) {
    return told(
        () ->
            staging.sameKeys(file) == 0
                ? List.of()
                : staging.same(file, limit).stream()
                    .map(one -> new Same(one.key(), one.firstLine(), one.rows(), one.kinds() > 1))
                    .toList());
  }

  /**
   * Rows of one file with the same key.
   *
   * @param differ whether they say different things
   */
  public record Same(String key, long firstLine, long rows, boolean differ) {}

  public long countSame(int file) {
    return told(() -> staging.sameKeys(file));
  }

  public void keepFirst(int file) {
    told(
        () -> {
          staging.keepFirst(file);
          return null;
        });
  }

  /** A row with its key or what else matters of it. */
  public record Line(long line, String key) {}

  public List<Line> orphans(int file, int limit) {
    return told(
        () ->
            staging.orphans(file, limit).stream()
                .map(one -> new Line(one.line(), one.key()))
                .toList());
  }

  public long countOrphans(int file) {
    return told(() -> staging.countOrphans(file));
  }

  /**
   * Joins the files.
   *
   * @return how many opportunities there are
   */
  public long combine(String zone, String currency) {
    return told(
        () -> {
          staging.combine(zone, currency);
          return Database.one(connection, "SELECT count(*) FROM combined", row -> row.getLong(1));
        });
  }

  /** The latest moment at which anything happened, at most so late; null when nothing did. */
  public Instant latest(Instant most) {
    return told(
        () ->
            Database.one(
                connection,
                "SELECT max(at) FROM combined, LATERAL (VALUES (lead_at), (prospect_at),"
                    + " (order_at), (retained_at), (lost_at)) moments (at) WHERE at <= ?",
                row -> {
                  java.time.OffsetDateTime at = row.getObject(1, java.time.OffsetDateTime.class);
                  return at == null ? null : at.toInstant();
                },
                most));
  }

  /**
   * What may be wrong with a joined row.
   *
   * @param condition over a row of what was joined; a moment goes for its parameter
   */
  public enum Doubt {
    TWO_ENDINGS("has_two_endings AND ?::timestamptz IS NOT NULL"),
    CONTRADICTS("contradicts AND ?::timestamptz IS NOT NULL"),
    BEFORE_FIRST_CONTACT(
        "least(prospect_at, order_at, lost_at, retained_at) < lead_at AND ?::timestamptz IS NOT NULL"),
    AFTER_AS_OF("greatest(lead_at, prospect_at, order_at, lost_at, retained_at) > ?");

    private final String condition;

    Doubt(String condition) {
      this.condition = condition;
    }
  }

  public long count(Doubt doubt, Instant asOf) {
    return told(
        () ->
            Database.one(
                connection,
                "SELECT count(*) FROM combined WHERE " + doubt.condition,
                row -> row.getLong(1),
                asOf));
  }

  /** The first of them. */
  public List<Line> lines(Doubt doubt, Instant asOf, int limit) {
    return told(
        () ->
            Database.list(
                connection,
                "SELECT line, id FROM combined WHERE "
                    + doubt.condition
                    + " ORDER BY line LIMIT "
                    + limit,
                row -> new Line(row.getLong(1), row.getString(2)),
                asOf));
  }

  public void leaveOutTwoEndings() {
    told(() -> Database.update(connection, "DELETE FROM combined WHERE has_two_endings"));
  }

  /**
   * Spellings that may mean the same: they differ in case, signs and legal form.
   *
   * @param column of an opportunity
   */
  public List<List<String>> nearDuplicates(Field field, int limit) {
    String column = Staging.column(field);
    return told(
        () ->
            Database.list(
                connection,
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
                row -> List.of((String[]) row.getArray(1).getArray())));
  }

  /** What storing did, in opportunities. */
  public record Stored(long added, long changed, long unchanged) {}

  /** Puts what was joined into a dataset; what it has under the same id is replaced. */
  public Stored store(UUID dataset, boolean isNew) {
    return told(
        () -> {
          if (isNew) {
            return new Stored(Database.update(connection, insert(), dataset), 0, 0);
          }
          long all =
              Database.one(connection, "SELECT count(*) FROM combined", row -> row.getLong(1));
          long known =
              Database.one(
                  connection,
                  "SELECT count(*) FROM combined c JOIN opportunity o ON o.dataset_id = ? AND"
                      + " o.id = c.id",
                  row -> row.getLong(1),
                  dataset);
          long touched = Database.update(connection, insert() + onConflict(), dataset);
          return new Stored(all - known, touched - (all - known), all - touched);
        });
  }

  private static String insert() {
    return "INSERT INTO opportunity AS o (dataset_id, "
        + OPPORTUNITY
        + ") SELECT ?::uuid, "
        + OPPORTUNITY
        + " FROM combined ORDER BY id";
  }

  private static String onConflict() {
    List<String> columns =
        java.util.Arrays.stream(OPPORTUNITY.split(",\\s*"))
            .filter(column -> !column.equals("id"))
            .toList();
    String set =
        columns.stream()
            .map(column -> column + " = excluded." + column)
            .collect(java.util.stream.Collectors.joining(", "));
    String before = "o." + String.join(", o.", columns);
    String after = "excluded." + String.join(", excluded.", columns);
    return " ON CONFLICT (dataset_id, id) DO UPDATE SET "
        + set
        + " WHERE ("
        + before
        + ") IS DISTINCT FROM ("
        + after
        + ")";
  }

  /** The connection, for others of this package that work in the same transaction. */
  Connection connection() {
    return connection;
  }

  /** Lets everybody see it. */
  public void commit() {
    told(
        () -> {
          connection.commit();
          return null;
        });
  }

  /** Makes a statement end soon; from another thread. Copying is stopped by who reads the rows. */
  public void cancel() {
    isCancelled.set(true);
    if (copying != null) {
      return;
    }
    try {
      connection.unwrap(PGConnection.class).cancelQuery();
    } catch (SQLException gone) {
      // then it ends by itself
    }
  }

  /** Undoes what was not committed. */
  @Override
  public void close() {
    try (connection) {
      if (copying != null) {
        copying.abandon();
      }
      connection.rollback();
      connection.setAutoCommit(true);
      connection.setNetworkTimeout(Runnable::run, usualMillis);
    } catch (SQLException broken) {
      // the server undoes it when the connection is gone
    }
  }
}
