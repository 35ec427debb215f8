package org.salesadvisor.leads.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.salesadvisor.datasets.store.Database;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.leads.life.LeadEvent;

/** Single leads and their logs. Thread-safe; waits for the database. */
@ApplicationScoped
public class Leads {

  private static final String OF_LEAD = "SELECT " + LeadRows.LEAD + " FROM lead l WHERE l.id = ?";
  private static final String OF_EVENTS =
      "SELECT " + LeadRows.EVENT + " FROM lead_event e WHERE e.lead_id = ? ORDER BY e.number";

  private final Database database;

  Leads(Database database) {
    this.database = database;
  }

  /**
   * Adds a lead, unless the same request added it before.
   *
   * @param events that it begins with
   * @throws AdvisorException LEAD_KNOWN when another lead has its e-mail address
   */
  public LeadLog add(Lead lead, List<LeadEvent> events, Request request) {
    return database.inTransaction(
        connection -> {
          try (LeadInsert insert = new LeadInsert(connection)) {
            insert.add(lead, request);
            while (!insert.runLeads().contains(lead.id())) {
              Optional<LeadLog> before = before(connection, lead, request);
              if (before.isPresent()) {
                return before.get();
              }
              // the one in its way was erased at this very moment
              insert.add(lead, request);
            }
            List<LeadEvent> all =
                OptOuts.of(connection, List.of(lead)).before(new LeadLog(lead, events));
            for (int i = 0; i < all.size(); i++) {
              insert.add(lead, all.get(i).at(i + 1), Request.NONE);
              OptOuts.keep(connection, lead, all.get(i));
            }
            insert.runEvents();
          }
          return find(connection, lead.id()).orElseThrow();
        });
  }

  /** What the same request added before; empty when nothing is in the way any more. */
  private static Optional<LeadLog> before(Connection connection, Lead lead, Request request)
      throws SQLException {
    Optional<LeadLog> same =
        byKey(connection, "SELECT id, body_hash FROM lead WHERE idempotency_key = ?", request);
    if (same.isPresent()) {
      return same;
    }
    List<UUID> known =
        Database.list(
            connection,
            "SELECT id FROM lead WHERE lower(email) = lower(?)",
            row -> row.getObject(1, UUID.class),
            lead.email());
    if (known.isEmpty()) {
      return Optional.empty();
    }
    throw new AdvisorException(
        "LEAD_KNOWN",
        LeadStoreMessage.LEAD_KNOWN.with(known.get(0)),
        LeadStoreMessage.ADD_EVENT.with());
  }

  private static Optional<LeadLog> byKey(Connection connection, String sql, Request request)
      throws SQLException {
    if (request.key() == null) {
      return Optional.empty();
    }
    List<UUID> found =
        Database.list(
            connection,
            sql,
            row -> {
              if (!row.getString(2).equals(request.hash())) {
                throw new AdvisorException(
                    "IDEMPOTENCY_KEY_REUSED",
                    LeadStoreMessage.OTHER_REQUEST.with(request.key()),
                    LeadStoreMessage.USE_NEW_KEY.with());
              }
              return row.getObject(1, UUID.class);
            },
            request.key());
    return found.isEmpty() ? Optional.empty() : find(connection, found.get(0));
  }

  private static Optional<LeadLog> find(Connection connection, UUID id) throws SQLException {
    List<Lead> lead = Database.list(connection, OF_LEAD, LeadRows::lead, id);
    return lead.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LeadLog(lead.get(0), Database.list(connection, OF_EVENTS, LeadRows::event, id)));
  }

  /**
   * Finds a lead with its log.
   *
   * @throws AdvisorException LEAD_NOT_FOUND
   */
  public LeadLog get(UUID id) {
    return database.with(connection -> find(connection, id)).orElseThrow(() -> noLead(id));
  }

  private static AdvisorException noLead(UUID id) {
    return new AdvisorException(
        "LEAD_NOT_FOUND", LeadStoreMessage.NO_LEAD.with(id), LeadStoreMessage.LIST_LEADS.with());
  }

  /**
   * Adds an event to the log of a lead, unless the same request added it before. Who adds to the
   * same lead meanwhile waits, so that each sees what the other did.
   *
   * @param event what to add to this log; refuses what may not happen to it
   * @throws AdvisorException LEAD_NOT_FOUND, LEAD_ERASED
   */
  public LeadLog append(UUID id, Request request, Function<LeadLog, LeadEvent> event) {
    return database.inTransaction(
        connection -> {
          Database.list(connection, "SELECT 1 FROM lead WHERE id = ? FOR UPDATE", row -> 1, id);
          Optional<LeadLog> before =
              byKey(
                  connection,
                  "SELECT lead_id, body_hash FROM lead_event WHERE idempotency_key = ?",
                  request);
          if (before.isPresent()) {
            return before.get();
          }
          LeadLog log = find(connection, id).orElseThrow(() -> noLead(id));
          mustNotBeErased(log.lead());
          add(connection, log, event.apply(log), request);
          return find(connection, id).orElseThrow();
        });
  }

  private static void mustNotBeErased(Lead lead) {
    if (lead.erasedAt() != null) {
      throw new AdvisorException(
          "LEAD_ERASED",
          LeadStoreMessage.ERASED.with(lead.erasedAt()),
          LeadStoreMessage.ADD_LEAD.with());
    }
  }

  private static void add(Connection connection, LeadLog log, LeadEvent event, Request request)
      throws SQLException {
    try (LeadInsert insert = new LeadInsert(connection)) {
      insert.add(log.lead(), event.at(log.events().size() + 1), request);
      if (insert.runEvents()[0] == 0) {
        // the key was used for another lead at this very moment
        throw new AdvisorException(
            "IDEMPOTENCY_KEY_REUSED",
            LeadStoreMessage.OTHER_REQUEST.with(request.key()),
            LeadStoreMessage.USE_NEW_KEY.with());
      }
    }
    OptOuts.keep(connection, log.lead(), event);
  }
}
