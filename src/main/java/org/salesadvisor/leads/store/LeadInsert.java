package org.salesadvisor.leads.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.salesadvisor.leads.life.LeadEvent;

/** Writes leads and events, one after another or many at once. For one thread. */
final class LeadInsert implements AutoCloseable {

  private static final String LEAD =
      "INSERT INTO lead (id, created_at, created_by, source, owner, name, company, email,"
          + " telephone, social, idempotency_key, body_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " ON CONFLICT DO NOTHING";

  private static final String EVENT =
      "INSERT INTO lead_event (lead_id, number, kind, step, at, recorded_at, recorded_by, reason,"
          + " channel, purpose, day, note, target_industry, served_region, employees, role,"
          + " need_stated, idempotency_key, body_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
          + " ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";

  private final PreparedStatement leads;
  private final PreparedStatement events;

  LeadInsert(Connection connection) throws SQLException {
    leads = connection.prepareStatement(LEAD);
    events = connection.prepareStatement(EVENT);
  }

  /** Keeps it for {@link #run}. */
  void add(Lead lead, Request request) throws SQLException {
    bind(
        leads,
        lead.id(),
        lead.createdAt(),
        lead.createdBy(),
        lead.source(),
        lead.owner(),
        lead.name(),
        lead.company(),
        lead.email(),
        lead.telephone(),
        lead.social(),
        request.key(),
        request.hash());
    leads.addBatch();
  }

  /** Keeps it for {@link #run}. */
  void add(Lead lead, LeadEvent event, Request request) throws SQLException {
    bind(
        events,
        lead.id(),
        event.number(),
        event.kind(),
        event.kind().to(),
        event.at(),
        event.recordedAt(),
        event.by(),
        event.reason(),
        event.channel(),
        event.purpose(),
        event.day(),
        event.note(),
        event.fit().targetIndustry(),
        event.fit().servedRegion(),
        event.fit().employees(),
        event.fit().role(),
        event.fit().needStated(),
        request.key(),
        request.hash());
    events.addBatch();
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value instanceof Instant moment) {
        value = moment.atOffset(ZoneOffset.UTC);
      } else if (value instanceof Enum<?> constant) {
        value = constant.name();
      }
      statement.setObject(i + 1, value);
    }
  }

  /** Writes the leads; 0 stands where one was there already. */
  int[] runLeads() throws SQLException {
    return leads.executeBatch();
  }

  /** Writes the events; 0 stands where one was there already. */
  int[] runEvents() throws SQLException {
    return events.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    leads.close();
    events.close();
  }
}
