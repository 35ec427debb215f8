package org.salesadvisor.leads.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.salesadvisor.datasets.store.Database;

/** Adds the leads of files: all of them or none. Thread-safe; waits for the database. */
@ApplicationScoped
public class LeadImport {

  private final Database database;

  LeadImport(Database database) {
    this.database = database;
  }

  /** Whether files with this digest were added before. */
  public boolean isKnown(String digest) {
    return !database.list("SELECT 1 FROM lead_import WHERE digest = ?", row -> 1, digest).isEmpty();
  }

  /**
   * Begins. Of several with the same digest one runs at a time, on whatever instance.
   *
   * @param crm the program that gave the ids; empty when nobody says which
   */
  public LeadStaging begin(String digest, String crm) {
    return new LeadStaging(database.begin("leads " + digest), crm);
  }
}
