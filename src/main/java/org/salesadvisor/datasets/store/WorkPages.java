package org.salesadvisor.datasets.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.salesadvisor.facts.OpenWork;

/** The list of open work, ordered in the database, a page at a time. Thread-safe. */
@ApplicationScoped
public class WorkPages {

  private final Database database;

  WorkPages(Database database) {
    this.database = database;
  }

  /**
   * Where a page of the list begins: behind this item.
   *
   * @param owner null when unknown
   */
  public record Behind(String owner, int urgency, Instant since, String id) {

    public static Behind of(WorkItem item) {
      return new Behind(item.owner(), item.urgency(), item.since(), item.id());
    }
  }

  /**
   * Open work that is not put off: by owner, those without one last, then by urgency, then by how
   * long it waits.
   *
   * @param urgencies by what rules see, the place among urgencies; other work is not on the list
   * @param behind null for the first page
   */
  public List<WorkItem> page(
      WorkScope scope, Map<OpenWork, Integer> urgencies, int limit, Behind behind) {
    WorkSql sql = new WorkSql(scope);
    String key = "(w.rep IS NULL, coalesce(w.rep, '') COLLATE \"C\", r.urgency, w.since, w.id)";
    String from =
        behind == null
            ? " AND ?::int IS NOT NULL"
            : " AND " + key + " > (?::boolean, ?::text COLLATE \"C\", ?, ?, ?)";
    Object[] place =
        behind == null
            ? new Object[] {0}
            : new Object[] {
              behind.owner() == null,
              behind.owner() == null ? "" : behind.owner(),
              behind.urgency(),
              behind.since(),
              behind.id()
            };
    return database.counting(
        connection -> {
          List<OpenWork> works = List.copyOf(urgencies.keySet());
          Array signs =
              connection.createArrayOf("text", works.stream().map(WorkPages::signs).toArray());
          Array ranks =
              connection.createArrayOf("int", works.stream().map(urgencies::get).toArray());
          Object[] behindWith = new Object[place.length + 3];
          behindWith[0] = signs;
          behindWith[1] = ranks;
          System.arraycopy(place, 0, behindWith, 2, place.length);
          behindWith[behindWith.length - 1] = limit;
          return Database.list(
              connection,
              sql.with()
                  + "SELECT w.*, r.urgency FROM work w JOIN unnest(?::text[], ?::int[]) r (signs,"
                  + " urgency) ON r.signs = w.signs WHERE NOT w.is_snoozed"
                  + from
                  + " ORDER BY w.rep IS NULL, coalesce(w.rep, '') COLLATE \"C\", r.urgency, w.since,"
                  + " w.id LIMIT ?",
              row -> item(row, scope),
              sql.parameters(behindWith));
        });
  }

  /** As the database writes it. */
  private static String signs(OpenWork work) {
    return shown(work.phase())
        + "/"
        + shown(work.nextStep())
        + "/"
        + shown(work.closeDatePassed())
        + "/"
        + shown(work.stagnating());
  }

  private static String shown(Object sign) {
    return sign == null ? "?" : sign.toString();
  }

  private static WorkItem item(ResultSet row, WorkScope scope) throws SQLException {
    OpenWork work = WorkGroup.work(row);
    boolean isStepKnown = work.nextStep() != null;
    boolean isCloseKnown = !scope.isPast() || work.closeDatePassed() != null;
    return new WorkItem(
        row.getString("id"),
        row.getString("account"),
        row.getString("rep"),
        work,
        Datasets.moment(row, "entered_at"),
        isStepKnown ? Datasets.moment(row, "next_step_at") : null,
        isCloseKnown ? Datasets.moment(row, "expected_close_at") : null,
        row.getBigDecimal("value"),
        row.getString("currency"),
        Datasets.moment(row, "since"),
        row.getInt("urgency"));
  }
}
