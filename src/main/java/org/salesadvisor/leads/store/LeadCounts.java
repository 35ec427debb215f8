package org.salesadvisor.leads.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.salesadvisor.datasets.store.Snapshots;
import org.salesadvisor.facts.LeadStep;
import org.salesadvisor.leads.life.LeadReason;

/** Counts over the logs of all leads. Thread-safe; waits for the database. */
@ApplicationScoped
public class LeadCounts {

  private static final int MOST_LATE = 100;
  private static final Instant LATER_THAN_ALL = Instant.parse("9999-01-01T00:00:00Z");

  /** They go on no more, and nobody asks for how long they stay. */
  private static final String ENDED = names(LeadStep.ENDS);

  private static final String GONE =
      "SELECT step, next_step, days, furthest, reason, count(*), count(*) FILTER (WHERE next_at >"
          + " at + ? * interval '1 hour') FROM lead_stay s WHERE at >= ? AND at < ?%s AND"
          + " (next_step IS NOT NULL OR step IN "
          + ENDED
          + ") GROUP BY 1, 2, 3, 4, 5";

  /** All of it stands in an index. */
  private static final String WAITING =
      "SELECT step, NULL, greatest(0, extract(day FROM ?::timestamptz - at))::integer, NULL,"
          + " reason, count(*), count(*) FILTER (WHERE ? > at + ? * interval '1 hour') FROM"
          + " lead_stay s WHERE at >= ? AND at < ?%s AND next_step IS NULL AND step IN "
          + names(LeadStep.WAITS)
          + " GROUP BY 1, 3, 5";

  private static final String LATE =
      "SELECT s.lead_id, l.owner, s.at FROM lead_stay s JOIN lead l ON l.id = s.lead_id WHERE"
          + " s.step = 'MARKETING_QUALIFIED' AND s.next_step IS NULL AND s.at >= ? AND s.at < ?"
          + " AND ? > s.at + ? * interval '1 hour'%s ORDER BY s.at, s.lead_id LIMIT "
          + MOST_LATE;

  private static String names(Set<LeadStep> steps) {
    return steps.stream().map(Enum::name).collect(Collectors.joining("', '", "('", "')"));
  }

  /** Whatever changes a log or a stay adds a stay, and nothing takes one away. */
  private static final Snapshots.State STAYS =
      new Snapshots.State("SELECT count(*)::text FROM lead_stay", List.of());

  private final Snapshots snapshots;

  LeadCounts(Snapshots snapshots) {
    this.snapshots = snapshots;
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

    /** A statement over stays {@code s}, with one parameter more when there is a dataset. */
    private String in(String sql) {
      return sql.formatted(dataset == null ? "" : " AND s.dataset_id = ?");
    }

    /** Nothing happens later than now, so all later moments are alike. */
    private Instant end() {
      return to.isBefore(asOf) ? to : LATER_THAN_ALL;
    }

    private Object[] with(Object... values) {
      List<Object> all = new ArrayList<>(List.of(values));
      if (dataset != null) {
        all.add(dataset);
      }
      return all.toArray();
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
   * A lead that waits for sales for too long.
   *
   * @param owner the person who works on it; null when nobody does
   * @param since when marketing qualified it
   */
  public record Late(UUID lead, String owner, Instant since) {

    private static Late read(ResultSet row) throws SQLException {
      return new Late(row.getObject(1, UUID.class), row.getString(2), LeadRows.moment(row, "at"));
    }
  }

  /**
   * Everything that reports count.
   *
   * @param late those that wait for sales longest, 100 at most
   */
  public record Counted(List<Entry> entries, List<Late> late) {}

  /**
   * Counts. Leads that still wait are counted apart, since their days are of this moment; the
   * others have theirs written down, which makes few groups, kept until the next step of any lead.
   *
   * @param hours that sales has to accept a lead
   */
  public Counted count(Span span, int hours) {
    Object[] gone = span.with(hours, span.from(), span.end());
    Object[] waiting = span.with(span.asOf(), span.asOf(), hours, span.from(), span.end());
    Object[] late = span.with(span.from(), span.end(), span.asOf(), hours);
    return snapshots.of(
        STAYS,
        snapshot -> {
          List<Entry> entries = new ArrayList<>(snapshot.list(span.in(GONE), Entry::read, gone));
          entries.addAll(snapshot.now(span.in(WAITING), Entry::read, waiting));
          return new Counted(entries, snapshot.now(span.in(LATE), Late::read, late));
        });
  }
}
