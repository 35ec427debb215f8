package org.salesadvisor.leads.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.salesadvisor.datasets.store.ImportTransaction;

/**
 * Leads that were taken in: which are double, which are known, and the way of the others into the
 * log. For one thread, each question once and in this order.
 */
public final class StagedLeads {

  private final ImportTransaction transaction;
  private final String crm;

  StagedLeads(ImportTransaction transaction, String crm) {
    this.transaction = transaction;
    this.crm = crm;
  }

  /** By what leads are the same. */
  public enum Key {
    ID("crm_id"),
    EMAIL("lower(email) COLLATE \"C\"");

    private final String sql;

    Key(String sql) {
      this.sql = sql;
    }
  }

  /**
   * A row of a lead that another row before it is of as well.
   *
   * @param file its place among the files
   * @param firstFile of the row before; so is the line
   * @param key what both have
   * @param differs whether they say different things
   */
  public record Same(
      int file, long line, int firstFile, long firstLine, String key, boolean differs) {}

  /**
   * Finds rows that are of one lead, and keeps the first of them.
   *
   * @param limit so many are named, those that differ first
   */
  public Doubles keepFirst(Key key, int limit) {
    String same = "same_" + key.name().toLowerCase(Locale.ROOT);
    transaction.update(
        ("CREATE TEMP TABLE %1$s ON COMMIT DROP AS SELECT * FROM (SELECT place, file, line, %2$s AS"
                + " key, said, first_value(place) OVER w AS first_place, first_value(file) OVER w AS"
                + " first_file, first_value(line) OVER w AS first_line, first_value(said) OVER w AS"
                + " first_said FROM staged WHERE number = 1 AND %2$s IS NOT NULL WINDOW w AS"
                + " (PARTITION BY %2$s ORDER BY place)) s WHERE place > first_place")
            .formatted(same, key.sql));
    List<Same> named =
        transaction.list(
            "SELECT file, line, first_file, first_line, key, said <> first_said FROM %s ORDER BY said"
                    .formatted(same)
                + " <> first_said DESC, place LIMIT "
                + limit,
            row ->
                new Same(
                    row.getInt(1),
                    row.getLong(2),
                    row.getInt(3),
                    row.getLong(4),
                    row.getString(5),
                    row.getBoolean(6)));
    if (named.isEmpty()) {
      return new Doubles(named, 0, 0);
    }
    long all = transaction.count("SELECT count(*) FROM " + same);
    long differing =
        transaction.count("SELECT count(*) FROM " + same + " WHERE said <> first_said");
    transaction.update("DELETE FROM staged s USING " + same + " d WHERE s.place = d.place");
    return new Doubles(named, differing, all - differing);
  }

  /**
   * Rows beyond the first of a lead.
   *
   * @param named some of them
   * @param differing how many say something else than the first
   * @param repeated how many say the same
   */
  public record Doubles(List<Same> named, long differing, long repeated) {}

  /**
   * A lead that is there already.
   *
   * @param file its place among the files
   */
  public record Known(int file, long line, String key) {}

  /** Finds leads that are there: by the id that the program gave, else by e-mail address. */
  public List<Known> known(int limit) {
    transaction.update(
        "CREATE TEMP TABLE known ON COMMIT DROP AS SELECT s.place, s.file, s.line, coalesce(i.id,"
            + " e.id) AS id, CASE WHEN i.id IS NULL THEN s.email ELSE s.crm_id END AS key FROM"
            + " staged s LEFT JOIN lead i ON i.crm = ? AND i.crm_id = s.crm_id LEFT JOIN lead e ON"
            + " lower(e.email) = lower(s.email) WHERE s.number = 1 AND (i.id IS NOT NULL OR e.id IS"
            + " NOT NULL)",
        crm);
    transaction.update("ANALYZE known");
    // apart from the others, which then go into the log as they stand
    transaction.update(
        "CREATE TEMP TABLE staged_known ON COMMIT DROP AS SELECT s.* FROM staged s JOIN known k ON"
            + " k.place = s.place");
    if (countKnown() > 0) {
      transaction.update("DELETE FROM staged s USING known k WHERE k.place = s.place");
    }
    return transaction.list(
        "SELECT file, line, key FROM known ORDER BY place LIMIT " + limit,
        row -> new Known(row.getInt(1), row.getLong(2), row.getString(3)));
  }

  public long countKnown() {
    return transaction.count("SELECT count(*) FROM known");
  }

  /** How many leads there are that are not known. */
  public long countNew() {
    return transaction.count("SELECT count(*) FROM staged WHERE number = 1");
  }

  /**
   * Writes them into the log.
   *
   * @param now when they are written down
   * @param by who; null when nobody is known
   */
  public LeadsStored store(Instant now, String by) {
    return new LeadStoring(transaction, crm, now, by).store();
  }
}
