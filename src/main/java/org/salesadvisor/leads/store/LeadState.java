package org.salesadvisor.leads.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.salesadvisor.datasets.store.Database;

/**
 * What tells whether anything was added to leads or told of them since. Thread-safe; waits for the
 * database.
 */
@ApplicationScoped
public class LeadState {

  private final Database database;

  LeadState(Database database) {
    this.database = database;
  }

  /**
   * Of all leads. Logs only grow, so their length says that they are the same.
   *
   * @param datasetsChangedAt when a dataset was last imported; null when there is none
   */
  public record State(
      long leads, long erased, long events, long datasets, Instant datasetsChangedAt) {}

  public State now() {
    return database.counting(
        connection ->
            Database.one(
                connection,
                "SELECT l.leads, l.erased, (SELECT count(*) FROM lead_event) AS events, d.datasets,"
                    + " d.changed_at FROM (SELECT count(*) AS leads, count(erased_at) AS erased"
                    + " FROM lead) l, (SELECT count(*) AS datasets, max(changed_at) AS changed_at"
                    + " FROM dataset) d",
                row ->
                    new State(
                        row.getLong("leads"),
                        row.getLong("erased"),
                        row.getLong("events"),
                        row.getLong("datasets"),
                        LeadRows.moment(row, "changed_at"))));
  }
}
