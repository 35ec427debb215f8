package org.salesadvisor.leads.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
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

  private static final String COUNTED =
      "furthest, reason, count(*), count(*) FILTER (WHERE coalesce(next_at, as_of) > at + ? *"
          + " interval '1 hour') FROM lead_stay s, (SELECT ?::timestamptz AS as_of) q WHERE at >= ?"
          + " AND at < ?%s AND ";

  /** Nobody asks for how long those stay whose life has ended. */
  private static final String HAS_ENDED = "step IN ('WON', 'LOST', 'DISQUALIFIED')";

  private static final String GONE =
      "SELECT step, next_step, days, "
          + COUNTED
          + "(next_step IS NOT NULL OR "
          + HAS_ENDED
          + ") GROUP BY 1, 2, 3, 4, 5";

  private static final String WAITING =
      "SELECT step, next_step, greatest(0, extract(day FROM as_of - at))::integer, "
          + COUNTED
          + "next_step IS NULL AND NOT "
          + HAS_ENDED
          + " GROUP BY 1, 2, 3, 4, 5";

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

    /** Over a stay {@code s}, with one parameter when there is a dataset. */
    private String where() {
      return dataset == null ? "" : " AND s.dataset_id = ?";
    }

    private List<Object> with(Object... values) {
      List<Object> all = new ArrayList<>(List.of(values));
      if (dataset != null) {
        all.add(dataset);
      }
      return all;
    }
  }

  /**
   * How many leads came to a step in the same way and went on in the same way.
   *
   * @param next the step that followed; null while none did
   * @param days that they stayed, or stay until now when they may still go on; 0 at the end
   * @param furthest the furthest step on the way to an order that they came to later; null when
   *     they came to none
   * @param reason why they came to the step; null where none is told
   * @param late how many of them stayed longer than sales has to accept a lead
   */
  public record Entry(
      LeadStep step,
      LeadStep next,
      int days,
      LeadStep furthest,
      LeadReason reason,
      long count,
      long late) {

    private static Entry read(ResultSet row) throws SQLException {
      return new Entry(
          LeadStep.valueOf(row.getString(1)),
          constant(LeadStep.class, row.getString(2)),
          row.getInt(3),
          constant(LeadStep.class, row.getString(4)),
          constant(LeadReason.class, row.getString(5)),
          row.getLong(6),
          row.getLong(7));
    }

    private static <E extends Enum<E>> E constant(Class<E> of, String name) {
      return name == null ? null : Enum.valueOf(of, name);
    }

    /** Whether the step that followed was further on the way to an order. */
    public boolean goesOn() {
      return next != null && next.isFurtherThan(step);
    }

    /** Whether any later step was. */
    public boolean getsFurther() {
      return furthest != null && furthest.isFurtherThan(step);
    }

    public boolean getsWon() {
      return furthest == LeadStep.WON;
    }
  }

  /**
   * Everything that reports count. Leads that still wait are counted apart, since their days are of
   * this moment; the others have theirs written down, which makes few groups.
   */
  public List<Entry> entries(Span span, int hours) {
    return database.counting(
        connection -> {
          List<Entry> all = new ArrayList<>(entries(connection, GONE, span, hours));
          all.addAll(entries(connection, WAITING, span, hours));
          return all;
        });
  }

  private static List<Entry> entries(Connection connection, String sql, Span span, int hours)
      throws SQLException {
    return Database.list(
        connection,
        sql.formatted(span.where()),
        Entry::read,
        span.with(hours, span.asOf(), span.from(), span.to()).toArray());
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
    List<Object> parameters = span.with(span.from(), span.to(), span.asOf(), hours);
    return database.list(
        "SELECT s.lead_id, l.owner, s.at FROM lead_stay s JOIN lead l ON l.id = s.lead_id WHERE"
            + " s.step = 'MARKETING_QUALIFIED' AND s.next_step IS NULL AND s.at >= ? AND s.at < ?"
            + " AND ? > s.at + ? * interval '1 hour'"
            + span.where()
            + " ORDER BY s.at, s.lead_id LIMIT "
            + MOST_LATE,
        row -> new Late(row.getObject(1, UUID.class), row.getString(2), LeadRows.moment(row, "at")),
        parameters.toArray());
  }
}
