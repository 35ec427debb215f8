package org.salesadvisor.leads.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.salesadvisor.datasets.store.ImportTransaction;
import org.salesadvisor.facts.DmuRole;
import org.salesadvisor.facts.conclusion.LeadSource;
import org.salesadvisor.facts.conclusion.NurtureChannel;
import org.salesadvisor.leads.life.LeadEvent;
import org.salesadvisor.leads.life.LeadEventKind;
import org.salesadvisor.leads.life.LeadFit;
import org.salesadvisor.leads.life.LeadReason;

/** Reads rows of the tables of leads. */
final class LeadRows {

  static final String LEAD =
      "l.id, l.created_at, l.created_by, l.source, l.owner, l.name, l.company, l.email,"
          + " l.telephone, l.social, l.dataset_id, l.opportunity_id, l.erased_at";

  static final String EVENT =
      "e.number, e.kind, e.at, e.recorded_at, e.recorded_by, e.reason, e.channel, e.purpose, e.day,"
          + " e.note, e.target_industry, e.served_region, e.employees, e.role, e.need_stated";

  /** What decisions need of an event: millions of them are read for plans. */
  static final String BARE_EVENT =
      "e.number, e.kind, e.at, e.channel, e.purpose, e.day, e.target_industry, e.served_region,"
          + " e.employees, e.role, e.need_stated";

  private LeadRows() {}

  /**
   * After many came in: the server would read them as if they were few, until it looks by itself.
   */
  static void countAnew(ImportTransaction transaction) {
    transaction.update("ANALYZE lead, lead_event, lead_stay");
  }

  static Lead lead(ResultSet row) throws SQLException {
    return new Lead(
        row.getObject("id", UUID.class),
        moment(row, "created_at"),
        row.getString("created_by"),
        constant(LeadSource.class, row.getString("source")),
        row.getString("owner"),
        row.getString("name"),
        row.getString("company"),
        row.getString("email"),
        row.getString("telephone"),
        row.getString("social"),
        row.getObject("dataset_id", UUID.class),
        row.getString("opportunity_id"),
        moment(row, "erased_at"));
  }

  static LeadEvent event(ResultSet row) throws SQLException {
    return new LeadEvent(
        row.getInt("number"),
        LeadEventKind.valueOf(row.getString("kind")),
        moment(row, "at"),
        moment(row, "recorded_at"),
        row.getString("recorded_by"),
        constant(LeadReason.class, row.getString("reason")),
        constant(NurtureChannel.class, row.getString("channel")),
        row.getString("purpose"),
        row.getObject("day", LocalDate.class),
        row.getString("note"),
        fit(row));
  }

  /** An event without what only people read of it. */
  static LeadEvent bareEvent(ResultSet row) throws SQLException {
    return new LeadEvent(
        row.getInt("number"),
        LeadEventKind.valueOf(row.getString("kind")),
        moment(row, "at"),
        null,
        null,
        null,
        constant(NurtureChannel.class, row.getString("channel")),
        row.getString("purpose"),
        row.getObject("day", LocalDate.class),
        null,
        fit(row));
  }

  private static LeadFit fit(ResultSet row) throws SQLException {
    Boolean targetIndustry = row.getObject("target_industry", Boolean.class);
    Boolean servedRegion = row.getObject("served_region", Boolean.class);
    Integer employees = row.getObject("employees", Integer.class);
    DmuRole role = constant(DmuRole.class, row.getString("role"));
    Boolean needStated = row.getObject("need_stated", Boolean.class);
    LeadFit fit = new LeadFit(targetIndustry, servedRegion, employees, role, needStated);
    return fit.isUnknown() ? LeadFit.UNKNOWN : fit;
  }

  static Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }
}
