package org.salesadvisor.datasets.store;

import java.util.List;
import java.util.stream.Collectors;
import org.salesadvisor.datasets.mapping.Field;

/** The keys of a file that was copied: which stand more than once, which belong to nothing. */
public final class StagedKeys {

  private static final String TWICE = " GROUP BY k HAVING count(*) > 1";

  private final ImportTransaction transaction;
  private final int file;
  private final String table;
  private final String row;

  StagedKeys(ImportTransaction transaction, int file, List<Field> fields) {
    this.transaction = transaction;
    this.file = file;
    this.table = Staging.table(file);
    String values = fields.stream().map(Staging::column).collect(Collectors.joining(", "));
    this.row = values.isEmpty() ? "0" : "ROW(" + values + ")::text";
  }

  /**
   * Rows with the same key.
   *
   * @param rows how many
   * @param differ whether they say different things
   */
  public record Same(String key, long firstLine, long rows, boolean differ) {}

  /** How many keys stand more than once. */
  public long countSame() {
    return transaction.count("SELECT count(*) FROM (SELECT FROM " + table + TWICE + ") d");
  }

  /** Those that stand more than once, in the order of the file; those that differ first. */
  public List<Same> same(int limit) {
    String kinds = "count(DISTINCT " + row + ") > 1";
    String sql =
        "SELECT k, min(line), count(*), %2$s FROM %1$s WHERE k IN (SELECT k FROM %1$s%3$s)"
            + " GROUP BY k ORDER BY (%2$s) DESC, min(line) LIMIT %4$d";
    return countSame() == 0
        ? List.of()
        : transaction.list(
            sql.formatted(table, kinds, TWICE, limit),
            one -> new Same(one.getString(1), one.getLong(2), one.getLong(3), one.getBoolean(4)));
  }

  /** Keeps the first of those with the same key. */
  public void keepFirst() {
    transaction.update(
        "DELETE FROM %1$s s USING (SELECT k, min(line) AS first FROM %1$s%2$s) d WHERE s.k = d.k"
                .formatted(table, TWICE)
            + " AND s.line > d.first");
  }

  /** Rows of a further file to which none of the first refers. */
  public List<Line> orphans(int limit) {
    return transaction.list(
        "SELECT k, line" + fromOrphans() + " ORDER BY line LIMIT " + limit,
        one -> new Line(one.getLong(2), one.getString(1), null));
  }

  public long countOrphans() {
    return transaction.count("SELECT count(*)" + fromOrphans());
  }

  private String fromOrphans() {
    return " FROM %s s WHERE NOT EXISTS (SELECT FROM %s f WHERE f.k%d = s.k)"
        .formatted(table, Staging.table(0), file);
  }
}
