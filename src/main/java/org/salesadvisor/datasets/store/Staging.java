package org.salesadvisor.datasets.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.salesadvisor.datasets.mapping.Field;

/**
 * What was read of each file, in temporary tables that end with the transaction, and what becomes
 * of it when the files are joined. For one thread.
 */
final class Staging {

  private final Connection connection;
  private final List<List<Field>> files = new ArrayList<>();

  Staging(Connection connection) {
    this.connection = connection;
  }

  static String column(Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  static String type(Field field) {
    return switch (field.kind()) {
      case MOMENT -> "timestamptz";
      case AMOUNT -> "numeric";
      default -> "text";
    };
  }

  /**
   * Begins a file; the next one is begun when this one has ended.
   *
   * @param others how many further files its rows refer to
   */
  RowCopy begin(List<Field> fields, int others) throws SQLException {
    int number = files.size();
    files.add(List.copyOf(fields));
    List<String> columns = new ArrayList<>(List.of("line bigint", "k text COLLATE \"C\""));
    IntStream.rangeClosed(1, others).forEach(i -> columns.add("k" + i + " text COLLATE \"C\""));
    fields.forEach(field -> columns.add(column(field) + " " + type(field)));
    String table = "staged_" + number;
    Database.update(
        connection,
        "CREATE TEMP TABLE " + table + " (" + String.join(", ", columns) + ") ON COMMIT DROP");
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY " + table + " FROM STDIN (ENCODING 'UTF8')");
    return new RowCopy(copy);
  }

  /**
   * Rows of one file with the same key.
   *
   * @param rows how many
   * @param kinds how many of them say different things
   */
  record Same(String key, long firstLine, long rows, long kinds) {}

  /** How many keys stand more than once. */
  long sameKeys(int file) throws SQLException {
    return Database.one(
        connection,
        "SELECT count(*) FROM (SELECT FROM staged_" + file + " GROUP BY k HAVING count(*) > 1) d",
        row -> row.getLong(1));
  }

  /** Those that stand more than once, in the order of the file; those that differ first. */
  List<Same> same(int file, int limit) throws SQLException {
    String values = files.get(file).stream().map(Staging::column).collect(Collectors.joining(", "));
    String row = values.isEmpty() ? "0" : "ROW(" + values + ")::text";
    String table = "staged_" + file;
    return Database.list(
        connection,
        "SELECT k, min(line), count(*), count(DISTINCT "
            + row
            + ") AS kinds FROM "
            + table
            + " WHERE k IN (SELECT k FROM "
            + table
            + " GROUP BY k HAVING count(*) > 1)"
            + " GROUP BY k ORDER BY (count(DISTINCT "
            + row
            + ") > 1) DESC, min(line) LIMIT "
            + limit,
        found ->
            new Same(found.getString(1), found.getLong(2), found.getLong(3), found.getLong(4)));
  }

  /** Keeps the first of those with the same key. */
  void keepFirst(int file) throws SQLException {
    String table = "staged_" + file;
    Database.update(
        connection,
        "DELETE FROM "
            + table
            + " s USING (SELECT k, min(line) AS first FROM "
            + table
            + " GROUP BY k HAVING count(*) > 1) d WHERE s.k = d.k AND s.line > d.first");
  }

  /** A row that belongs to no opportunity. */
  record Orphan(String key, long line) {}

  /**
   * Those of a further file to which no row of the first refers.
   *
   * @param limit of those that are told; the number is of all
   */
  List<Orphan> orphans(int file, int limit) throws SQLException {
    return Database.list(
        connection,
        "SELECT k, line FROM staged_"
            + file
            + " s"
            + isOrphan(file)
            + " ORDER BY line LIMIT "
            + limit,
        row -> new Orphan(row.getString(1), row.getLong(2)));
  }

  long countOrphans(int file) throws SQLException {
    return Database.one(
        connection,
        "SELECT count(*) FROM staged_" + file + " s" + isOrphan(file),
        row -> row.getLong(1));
  }

  private static String isOrphan(int file) {
    return " WHERE NOT EXISTS (SELECT FROM staged_0 f WHERE f.k" + file + " = s.k)";
  }

  /**
   * Joins the files and applies the definition: afterwards there is a table {@code combined}.
   *
   * @param zone whose days cohorts are
   * @param currency of values whose row names none; null when unknown
   */
  void combine(String zone, String currency) throws SQLException {
    StringBuilder joins = new StringBuilder("FROM staged_0 f0");
    for (int i = 1; i < files.size(); i++) {
      joins.append(" LEFT JOIN staged_%d f%d ON f%d.k = f0.k%d".formatted(i, i, i, i));
    }
    String read =
        java.util.Arrays.stream(Field.values())
            .filter(field -> field != Field.ID)
            .map(field -> first(field) + " AS " + column(field))
            .collect(Collectors.joining(", "));
    Database.update(
        connection,
        "CREATE TEMP TABLE combined ON COMMIT DROP AS SELECT c.line, c.id, c.account, c.rep,"
            + " c.team, c.channel, c.product, c.size, c.lead_at, c.prospect_at, c.retained_at,"
            + " c.next_step_at, c.phase, c.value, CASE WHEN c.value IS NOT NULL THEN coalesce(c.currency, ?) END AS currency, c.loss_reason, "
            + Definition.COHORT
            + " AS cohort, "
            + Definition.OUTCOME
            + " AS outcome, "
            + Definition.ORDER_AT
            + " AS order_at, "
            + Definition.LOST_AT
            + " AS lost_at, "
            + Definition.EXPECTED_CLOSE_AT
            + " AS expected_close_at, "
            + Definition.IS_PROSPECT
            + " AS is_prospect, "
            + Definition.IS_RETAINED
            + " AS is_retained, "
            + Definition.TWO_ENDINGS
            + " AS has_two_endings, "
            + Definition.CONTRADICTS
            + " AS contradicts"
            + " FROM (SELECT f0.line, f0.k AS id, "
            + read
            + " "
            + joins
            + ") c",
        currency,
        zone);
  }

  /** The first file that tells it counts. */
  private String first(Field field) {
    String told =
        IntStream.range(0, files.size())
            .filter(i -> files.get(i).contains(field))
            .mapToObj(i -> "f" + i + "." + column(field))
            .collect(Collectors.joining(", "));
    return told.isEmpty() ? "NULL::" + type(field) : "coalesce(" + told + ")";
  }
}
