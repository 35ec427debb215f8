package org.salesadvisor.leads.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.salesadvisor.datasets.store.Database;
import org.salesadvisor.leads.life.LeadEvent;

/**
 * Many leads with what decisions need of their logs, a piece at a time. Thread-safe; waits for the
 * database.
 */
@ApplicationScoped
public class LeadLists {

  private static final int PIECE = 4_000;

  private final Database database;

  LeadLists(Database database) {
    this.database = database;
  }

  /** A page, the newest lead first. */
  public List<LeadLog> page(LeadFilter filter, int limit) {
    List<Object> parameters = new ArrayList<>();
    String where = filter.where(parameters);
    return list(where + " ORDER BY l.id DESC LIMIT " + limit, parameters);
  }

  /**
   * Hands over every lead that is not erased, in pieces, so that memory does not grow with them.
   * What is added meanwhile may be among them.
   */
  public void all(LeadFilter filter, Consumer<LeadLog> use) {
    pieces(filter, piece -> piece.forEach(use));
  }

  /** The same, for who asks more of the database on each piece. */
  public void pieces(LeadFilter filter, Consumer<List<LeadLog>> use) {
    LeadFilter rest = filter;
    List<LeadLog> piece;
    do {
      List<Object> parameters = new ArrayList<>();
      String where = rest.where(parameters) + " AND l.erased_at IS NULL";
      piece = list(where + " ORDER BY l.id DESC LIMIT " + PIECE, parameters);
      use.accept(piece);
      if (!piece.isEmpty()) {
        UUID last = piece.get(piece.size() - 1).lead().id();
        rest =
            new LeadFilter(filter.step(), filter.owner(), filter.source(), filter.dataset(), last);
      }
    } while (piece.size() == PIECE);
  }

  private List<LeadLog> list(String where, List<Object> parameters) {
    return database.with(
        connection -> {
          List<Lead> leads =
              Database.list(
                  connection,
                  "SELECT " + LeadRows.LEAD + " FROM lead l WHERE " + where,
                  LeadRows::lead,
                  parameters.toArray());
          Map<UUID, List<LeadEvent>> events = events(connection, leads);
          return leads.stream().map(one -> new LeadLog(one, events.get(one.id()))).toList();
        });
  }

  private static Map<UUID, List<LeadEvent>> events(Connection connection, List<Lead> leads)
      throws SQLException {
    Map<UUID, List<LeadEvent>> byLead = new HashMap<>();
    leads.forEach(lead -> byLead.put(lead.id(), new ArrayList<>(4)));
    Database.list(
        connection,
        "SELECT e.lead_id, "
            + LeadRows.BARE_EVENT
            + " FROM lead_event e WHERE e.lead_id = ANY (?) ORDER BY e.lead_id, e.number",
        row -> byLead.get(row.getObject("lead_id", UUID.class)).add(LeadRows.bareEvent(row)),
        (Object) leads.stream().map(Lead::id).toArray(UUID[]::new));
    return byLead;
  }
}
