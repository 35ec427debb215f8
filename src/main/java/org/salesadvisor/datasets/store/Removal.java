package org.salesadvisor.datasets.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.salesadvisor.audit.Action;
import org.salesadvisor.audit.AuditTrail;
import org.salesadvisor.errors.AdvisorException;

/** Removes datasets with everything that they hold. Thread-safe; waits for the database. */
@ApplicationScoped
public class Removal {

  private final Database database;
  private final Datasets datasets;
  private final AuditTrail trail;

  Removal(Database database, Datasets datasets, AuditTrail trail) {
    this.database = database;
    this.datasets = datasets;
    this.trail = trail;
  }

  /**
   * Removes one, with the reports of its imports, which quote its values. Its files may be imported
   * anew afterwards.
   *
   * @param actor who asked; null when nobody is known
   * @throws AdvisorException DATASET_NOT_FOUND, or DATASET_BUSY while something is added to it
   */
  @Transactional
  public void remove(UUID id, String actor) {
    mustBeIdle(id);
    Dataset dataset = datasets.get(id);
    int rows = database.update("DELETE FROM opportunity WHERE dataset_id = ?", id);
    database.update("DELETE FROM wallet_client WHERE dataset_id = ?", id);
    database.update("DELETE FROM job WHERE result ->> 'dataset' = ?", id.toString());
    database.update("DELETE FROM dataset WHERE id = ?", id);
    trail.record(
        Action.DATASET_REMOVED,
        actor,
        "dataset:" + id,
        Map.of("name", dataset.name(), "opportunities", Integer.toString(rows)));
  }

  /** No import may add to it until this transaction has ended. */
  private void mustBeIdle(UUID id) {
    boolean isIdle =
        database
            .list(
                "SELECT pg_try_advisory_xact_lock(" + Database.LOCK + ")",
                row -> row.getBoolean(1),
                id.toString())
            .get(0);
    if (!isIdle) {
      throw new AdvisorException(
          "DATASET_BUSY", StoreMessage.DATASET_BUSY.with(id), StoreMessage.CANCEL_OR_WAIT.with());
    }
  }
}
