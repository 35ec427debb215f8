package org.salesadvisor.leads;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.salesadvisor.audit.AuditTrail;
import org.salesadvisor.datasets.imports.Asked;
import org.salesadvisor.datasets.imports.MappedKind;
import org.salesadvisor.datasets.jobs.JobKind;
import org.salesadvisor.datasets.jobs.Work;
import org.salesadvisor.datasets.store.Job;
import org.salesadvisor.leads.store.LeadImport;

/** Imports of files of leads, as jobs. */
@ApplicationScoped
class LeadFiles implements JobKind {

  private static final String NAME = "LEADS";

  private final LeadImport store;
  private final AuditTrail trail;

  LeadFiles(LeadImport store, AuditTrail trail) {
    this.store = store;
    this.trail = trail;
  }

  /** Without a mapping columns must be called as the fields of a lead. */
  static MappedKind kind() {
    return new MappedKind(NAME, LeadField.ALL, "standard");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Work of(Job job, Instant now) {
    return new LeadFilesRun(store, trail, job, Asked.read(LeadField.ALL, job.asked()), now);
  }
}
