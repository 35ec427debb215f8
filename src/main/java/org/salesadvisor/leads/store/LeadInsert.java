package org.salesadvisor.leads.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.salesadvisor.datasets.store.Database;
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

  private final Connection connection;
  private final List<UUID> ids = new ArrayList<>();
  private final PreparedStatement leads;
  private final PreparedStatement events;

  LeadInsert(Connection connection) throws SQLException {
    this.connection = connection;
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
    ids.add(lead.id());
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

  /** Writes the leads, and says which; the others were there already. */
  Set<UUID> runLeads() throws SQLException {
    leads.executeBatch();
    // the driver writes several in one statement, and cannot say which of them were written
    Set<UUID> written =
        new HashSet<>(
            Database.list(
                connection,
                "SELECT id FROM lead WHERE id = ANY (?)",
                row -> row.getObject(1, UUID.class),
                (Object) ids.toArray(UUID[]::new)));
    ids.clear();
    return written;
  }

  /** Writes the events; of a single one, 0 stands where it was there already. */
  int[] runEvents() throws SQLException {
    return events.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    leads.close();
    events.close();
  }
}
