package org.salesadvisor.leads.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import org.salesadvisor.datasets.store.Database;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.datasets.store.ImportTransaction;

/**
 * Makes leads of the opportunities of a dataset, with the steps that it tells the day of. What it
 * does not tell is not made up: a lead may come from LEAD to WON. Thread-safe; waits for the
 * database.
 */
@ApplicationScoped
public class DatasetLeads {

  private static final String IDS =
      "SELECT o.*, coalesce(o.lead_at, o.prospect_at, o.order_at, o.lost_at) AS came_at,"
          + " uuidv7() AS lead_id FROM opportunity o WHERE o.dataset_id = ?"
          + " AND NOT EXISTS (SELECT 1 FROM lead l WHERE l.dataset_id = o.dataset_id"
          + " AND l.opportunity_id = o.id)";

  private static final String EVENTS =
      "INSERT INTO lead_event (lead_id, number, kind, step, at, recorded_at, recorded_by, reason,"
          + " note) SELECT lead_id, row_number() OVER (PARTITION BY lead_id ORDER BY place), kind,"
          + " step, greatest(at, came_at), ?, ?, reason, note FROM (SELECT m.lead_id, m.came_at,"
          + " s.* FROM made m CROSS JOIN LATERAL (VALUES (1, 'CAME_IN', 'LEAD', m.came_at, NULL,"
          + " NULL), (2, 'MARKETING_QUALIFIED', 'MARKETING_QUALIFIED', m.prospect_at, NULL, NULL),"
          + " (3, 'WON', 'WON', m.order_at, NULL, NULL), (3, 'LOST', 'LOST', CASE WHEN m.outcome ="
          + " 'LOST' THEN m.lost_at END, 'OTHER', m.loss_reason)) AS s (place, kind, step, at,"
          + " reason, note) WHERE s.at <= ?) told";

  private final Database database;

  DatasetLeads(Database database) {
    this.database = database;
  }

  /**
   * What became of it.
   *
   * @param added leads that were made
   * @param known opportunities of which a lead was made before
   * @param undated opportunities that tell no day that has come
   */
  public record Made(long added, long known, long undated) {}

  /**
   * Makes a lead of each opportunity of which there is none. Of several for a dataset one runs at a
   * time, on whatever instance.
   *
   * @param by who; null when nobody is known
   * @param now when they are written down
   * @param stopsBy takes what makes a long statement stop, from another thread
   * @param mayGoOn asked before all of it is kept; throws when it may not
   */
  public Made make(
      Dataset dataset, String by, Instant now, Consumer<Runnable> stopsBy, Runnable mayGoOn) {
    Instant written = now.truncatedTo(ChronoUnit.MICROS);
    try (ImportTransaction transaction = database.begin("leads of " + dataset.id())) {
      stopsBy.accept(transaction::cancel);
      Made made = make(transaction, dataset.id(), by, written);
      LeadRows.countAnew(transaction);
      mayGoOn.run();
      transaction.commit();
      return made;
    }
  }

  private static Made make(ImportTransaction transaction, UUID dataset, String by, Instant now) {
    transaction.update("CREATE TEMP TABLE made ON COMMIT DROP AS " + IDS, dataset);
    long all = transaction.count("SELECT count(*) FROM opportunity WHERE dataset_id = ?", dataset);
    long fresh = transaction.count("SELECT count(*) FROM made");
    long undated = transaction.update("DELETE FROM made WHERE coalesce(came_at > ?, true)", now);
    transaction.update(
        "INSERT INTO lead (id, created_at, created_by, owner, company, dataset_id, opportunity_id)"
            + " SELECT lead_id, ?, ?, left(rep, 200), left(account, 200), dataset_id, id FROM made",
        now,
        by);
    transaction.update(EVENTS, now, by, now);
    return new Made(fresh - undated, all - fresh, undated);
  }
}
