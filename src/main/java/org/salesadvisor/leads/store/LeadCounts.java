package org.salesadvisor.leads.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.salesadvisor.datasets.store.Database;
import org.salesadvisor.facts.LeadStep;
import org.salesadvisor.leads.life.LeadReason;

/** Counts over the logs of all leads. Thread-safe; waits for the database. */
@ApplicationScoped
public class LeadCounts {

  private static final int MOST_LATE = 100;

  /** Each time that a lead came to a step between two moments, with what followed. */
  private static final String STEPS =
      "WITH told AS (SELECT e.lead_id, e.number, e.step, e.at, e.reason, CASE e.step WHEN 'LEAD'"
          + " THEN 1 WHEN 'MARKETING_QUALIFIED' THEN 2 WHEN 'ACCEPTED' THEN 3 WHEN"
          + " 'SALES_QUALIFIED' THEN 4 WHEN 'OPPORTUNITY' THEN 5 WHEN 'WON' THEN 6 ELSE 0 END AS"
          + " place FROM lead_event e WHERE e.step IS NOT NULL AND e.at <= ?%s), followed AS (SELECT"
          + " t.*, lead(t.step) OVER w AS next_step, lead(t.at) OVER w AS next_at, lead(t.place)"
          + " OVER w AS next_place, max(t.place) OVER (PARTITION BY t.lead_id ORDER BY t.number"
          + " ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS furthest FROM told t WINDOW w AS"
          + " (PARTITION BY t.lead_id ORDER BY t.number)), steps AS (SELECT * FROM followed WHERE"
          + " at >= ? AND at < ?) ";

  private final Database database;

  LeadCounts(Database database) {
    this.database = database;
  }

  /**
   * Which leads are counted.
   *
   * @param from first moment of coming to a step
   * @param to first moment after it
   * @param asOf nothing later is known
   * @param dataset of which they were made; null for all leads
   */
  public record Span(Instant from, Instant to, Instant asOf, UUID dataset) {

    /** Over an event {@code e}. */
    private String where() {
      return dataset == null
          ? ""
          : " AND e.lead_id IN (SELECT d.id FROM lead d WHERE d.dataset_id = ?)";
    }

    /** These, and behind the first so many what {@link #where()} asks. */
    private Object[] with(int before, Object... values) {
      List<Object> all = new ArrayList<>(List.of(values));
      if (dataset != null) {
        all.add(before, dataset);
      }
      return all.toArray();
    }
  }

  /**
   * How many leads came to a step in the same way and went on in the same way.
   *
   * @param next the step that followed; null while none did
   * @param days that it stayed, or stays until now
   * @param goesOn whether the next step was one further
   * @param getsFurther whether any later step was further
   * @param getsWon whether it was won later
   * @param isLate whether it stayed longer than sales has to accept it
   * @param reason why it came to the step; null where none is told
   */
  public record Entry(
      LeadStep step,
      LeadStep next,
      int days,
      boolean goesOn,
      boolean getsFurther,
      boolean getsWon,
      boolean isLate,
      LeadReason reason,
      long count) {}

  /** Everything that reports count, in one pass over the log. */
  public List<Entry> entries(Span span, int hours) {
    return database.counting(
        connection ->
            Database.list(
                connection,
                STEPS.formatted(span.where())
                    + "SELECT step, next_step, greatest(0, floor(extract(epoch FROM"
                    + " coalesce(next_at, ?) - at) / 86400))::int, coalesce(next_place > place,"
                    + " false), coalesce(furthest > place, false), coalesce(furthest = 6, false),"
                    + " coalesce(next_at, ?) > at + ? * interval '1 hour', reason, count(*) FROM"
                    + " steps GROUP BY 1, 2, 3, 4, 5, 6, 7, 8",
                LeadCounts::entry,
                span.with(
                    1, span.asOf(), span.from(), span.to(), span.asOf(), span.asOf(), hours)));
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        LeadStep.valueOf(row.getString(1)),
        row.getString(2) == null ? null : LeadStep.valueOf(row.getString(2)),
        row.getInt(3),
        row.getBoolean(4),
        row.getBoolean(5),
        row.getBoolean(6),
        row.getBoolean(7),
        row.getString(8) == null ? null : LeadReason.valueOf(row.getString(8)),
        row.getLong(9));
  }

  /**
   * A lead that waits for sales for too long.
   *
   * @param owner the person who works on it; null when nobody does
   * @param since when marketing qualified it
   */
  public record Late(UUID lead, String owner, Instant since) {}

  /** Those that wait longest, 100 at most. */
  public List<Late> late(Span span, int hours) {
    return database.list(
        "SELECT e.lead_id, l.owner, e.at FROM lead_event e JOIN lead l ON l.id = e.lead_id WHERE"
            + " e.step = 'MARKETING_QUALIFIED' AND e.at >= ? AND e.at < ? AND ? > e.at + ? *"
            + " interval '1 hour' AND NOT EXISTS (SELECT 1 FROM lead_event n WHERE n.lead_id ="
            + " e.lead_id AND n.number > e.number AND n.step IS NOT NULL)"
            + span.where()
            + " ORDER BY e.at, e.lead_id"
            + " LIMIT "
            + MOST_LATE,
        row -> new Late(row.getObject(1, UUID.class), row.getString(2), LeadRows.moment(row, "at")),
        span.with(4, span.from(), span.to(), span.asOf(), hours));
  }
}
