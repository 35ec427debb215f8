package org.salesadvisor.leads.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.salesadvisor.audit.Action;
import org.salesadvisor.audit.AuditTrail;
import org.salesadvisor.datasets.store.Database;

/** Erases who a lead is; what happened stays, for counts. Thread-safe; waits for the database. */
@ApplicationScoped
public class LeadErasure {

  private final Database database;
  private final Leads leads;
  private final AuditTrail trail;
  private final Clock clock;

  LeadErasure(Database database, Leads leads, AuditTrail trail, Clock clock) {
    this.database = database;
    this.leads = leads;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Erases name, company, addresses, the opportunity it was made from, notes, and the digests of
   * requests. One that is erased already stays as it is. Opt-outs hold on.
   *
   * @param actor who asked; null when nobody is known
   * @throws org.salesadvisor.errors.AdvisorException LEAD_NOT_FOUND
   */
  @Transactional
  public void erase(UUID id, String actor) {
    leads.get(id);
    int erased =
        database.update(
            "UPDATE lead SET name = NULL, company = NULL, email = NULL, telephone = NULL, social ="
                + " NULL, opportunity_id = NULL, crm_id = NULL, idempotency_key = NULL, body_hash = NULL, erased_at"
                + " = ? WHERE id = ? AND erased_at IS NULL",
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            id);
    if (erased > 0) {
      database.update(
          "UPDATE lead_event SET note = NULL, idempotency_key = NULL, body_hash = NULL WHERE"
              + " lead_id = ?",
          id);
      trail.record(Action.LEAD_ERASED, actor, "lead:" + id, Map.of());
    }
  }
}
