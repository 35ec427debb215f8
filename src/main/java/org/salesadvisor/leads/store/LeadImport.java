package org.salesadvisor.leads.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.salesadvisor.datasets.store.Database;
import org.salesadvisor.datasets.store.StoreException;
import org.salesadvisor.leads.life.LeadEvent;

/** Adds many leads: all of them or none. Thread-safe; waits for the database. */
@ApplicationScoped
public class LeadImport {

  private static final int PIECE = 1_000;

  private final Database database;

  LeadImport(Database database) {
    this.database = database;
  }

  /** Takes leads in. For one thread. */
  public interface Taking {
    /**
     * Takes one.
     *
     * @param known is told when another lead has its e-mail address
     */
    void take(LeadLog lead, Runnable known);
  }

  /** Gives leads. When it throws, none is added. */
  public interface Giving {
    void give(Taking into);

    /** Called when all are written, while they can still be taken back. */
    void end();
  }

  /**
   * Adds what is given, unless the same files were added before.
   *
   * @param digest of the files
   * @param by who; null when nobody is known
   * @return how many were added
   */
  public long run(String digest, Instant now, String by, Giving giving) {
    return database.inTransaction(
        connection -> {
          if (isKnown(connection, digest, now, by)) {
            return 0L;
          }
          try (LeadInsert insert = new LeadInsert(connection)) {
            Piece piece = new Piece(connection, insert);
            giving.give(piece);
            piece.write();
            giving.end();
            return piece.count;
          }
        });
  }

  private static boolean isKnown(Connection connection, String digest, Instant now, String by)
      throws SQLException {
    return Database.update(
            connection,
            "INSERT INTO lead_import (digest, imported_at, imported_by) VALUES (?, ?, ?) ON"
                + " CONFLICT DO NOTHING",
            digest,
            now,
            by)
        == 0;
  }

  private static final class Piece implements Taking {

    private final Connection connection;
    private final LeadInsert insert;
    private final List<LeadLog> leads = new ArrayList<>(PIECE);
    private final List<Runnable> known = new ArrayList<>(PIECE);
    private long count;

    Piece(Connection connection, LeadInsert insert) {
      this.connection = connection;
      this.insert = insert;
    }

    @Override
    public void take(LeadLog lead, Runnable told) {
      leads.add(lead);
      known.add(told);
      if (leads.size() == PIECE) {
        write();
      }
    }

    private void write() {
      try {
        for (LeadLog one : leads) {
          insert.add(one.lead(), Request.NONE);
        }
        Set<UUID> added = insert.runLeads();
        OptOuts optOuts = OptOuts.of(connection, leads.stream().map(LeadLog::lead).toList());
        for (int i = 0; i < leads.size(); i++) {
          if (added.contains(leads.get(i).lead().id())) {
            events(leads.get(i), optOuts);
            count++;
          } else {
            known.get(i).run();
          }
        }
        if (count > 0) {
          insert.runEvents();
        }
      } catch (SQLException failure) {
        throw new StoreException(failure);
      }
      leads.clear();
      known.clear();
    }

    private void events(LeadLog log, OptOuts optOuts) throws SQLException {
      List<LeadEvent> all = optOuts.before(log);
      for (int i = 0; i < all.size(); i++) {
        insert.add(log.lead(), all.get(i).at(i + 1), Request.NONE);
        OptOuts.keep(connection, log.lead(), all.get(i));
      }
    }
  }
}
