package org.salesadvisor.leads.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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
          + " place FROM lead_event e WHERE e.step IS NOT NULL AND e.at <= ?), followed AS (SELECT"
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
   */
  public record Span(Instant from, Instant to, Instant asOf) {}

  /**
   * How many leads stayed so many days at a step.
   *
   * @param goesOn whether the next step was one further
   * @param hasEnded whether a next step followed
   * @param getsFurther whether any later step was further
   */
  public record Stay(
      LeadStep step, int days, boolean goesOn, boolean hasEnded, boolean getsFurther, long count) {}

  public List<Stay> stays(Span span) {
    return database.counting(
        connection ->
            Database.list(
                connection,
                STEPS
                    + "SELECT step, greatest(0, floor(extract(epoch FROM coalesce(next_at, ?) - at)"
                    + " / 86400))::int, coalesce(next_place > place, false), next_at IS NOT NULL,"
                    + " coalesce(furthest > place, false), count(*) FROM steps GROUP BY 1, 2, 3, 4,"
                    + " 5",
                row ->
                    new Stay(
                        LeadStep.valueOf(row.getString(1)),
                        row.getInt(2),
                        row.getBoolean(3),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        row.getLong(6)),
                span.asOf(),
                span.from(),
                span.to(),
                span.asOf()));
  }

  /**
   * How many leads that marketing qualified sales judged in time.
   *
   * @param judged null while sales did neither
   */
  public record Acceptance(LeadStep judged, boolean isLate, long count) {}

  public List<Acceptance> acceptances(Span span, int hours) {
    return database.counting(
        connection ->
            Database.list(
                connection,
                STEPS
                    + "SELECT next_step, coalesce(next_at, ?) > at + ? * interval '1 hour',"
                    + " count(*) FROM steps WHERE step = 'MARKETING_QUALIFIED' AND (next_step IS"
                    + " NULL OR next_step IN ('ACCEPTED', 'REJECTED')) GROUP BY 1, 2",
                row ->
                    new Acceptance(
                        row.getString(1) == null ? null : LeadStep.valueOf(row.getString(1)),
                        row.getBoolean(2),
                        row.getLong(3)),
                span.asOf(),
                span.from(),
                span.to(),
                span.asOf(),
                hours));
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
    return database.counting(
        connection ->
            Database.list(
                connection,
                STEPS
                    + "SELECT s.lead_id, l.owner, s.at FROM steps s JOIN lead l ON l.id = s.lead_id"
                    + " WHERE s.step = 'MARKETING_QUALIFIED' AND s.next_step IS NULL AND ? > s.at +"
                    + " ? * interval '1 hour' ORDER BY s.at, s.lead_id LIMIT "
                    + MOST_LATE,
                row ->
                    new Late(
                        row.getObject(1, UUID.class), row.getString(2), LeadRows.moment(row, "at")),
                span.asOf(),
                span.from(),
                span.to(),
                span.asOf(),
                hours));
  }

  /** How many leads came to a step for a reason; null where none is told. */
  public record Reasons(LeadStep step, LeadReason reason, long count) {}

  public List<Reasons> reasons(Span span) {
    return database.counting(
        connection ->
            Database.list(
                connection,
                STEPS
                    + "SELECT step, reason, count(*) FROM steps WHERE step IN ('REJECTED', 'LOST',"
                    + " 'DISQUALIFIED') GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2",
                row ->
                    new Reasons(
                        LeadStep.valueOf(row.getString(1)),
                        row.getString(2) == null ? null : LeadReason.valueOf(row.getString(2)),
                        row.getLong(3)),
                span.asOf(),
                span.from(),
                span.to()));
  }

  /**
   * What nurturing brought.
   *
   * @param nurtured how often a lead came to nurturing
   * @param cameBack how many of these marketing qualified next
   * @param won how many of these were won later
   */
  public record Nurtured(long nurtured, long cameBack, long won) {}

  public Nurtured nurtured(Span span) {
    return database.counting(
        connection ->
            Database.one(
                connection,
                STEPS
                    + "SELECT count(*), count(*) FILTER (WHERE next_step = 'MARKETING_QUALIFIED'),"
                    + " count(*) FILTER (WHERE next_step = 'MARKETING_QUALIFIED' AND furthest = 6)"
                    + " FROM steps WHERE step = 'NURTURING'",
                row -> new Nurtured(row.getLong(1), row.getLong(2), row.getLong(3)),
                span.asOf(),
                span.from(),
                span.to()));
  }
}
