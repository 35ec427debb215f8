package org.salesadvisor.datasets.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.salesadvisor.audit.AuditTrail;
import org.salesadvisor.datasets.jobs.JobKind;
import org.salesadvisor.datasets.jobs.Work;
import org.salesadvisor.datasets.mapping.Fields;
import org.salesadvisor.datasets.store.Datasets;
import org.salesadvisor.datasets.store.Job;

/** Imports of opportunities into datasets. */
@ApplicationScoped
class ImportKind implements JobKind {

  static final String NAME = "IMPORT";

  private final Datasets datasets;
  private final AuditTrail trail;

  ImportKind(Datasets datasets, AuditTrail trail) {
    this.datasets = datasets;
    this.trail = trail;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Work of(Job job, Instant now) {
    Asked asked = Asked.read(Fields.OPPORTUNITIES, job.asked());
    return new ImportRun(datasets, trail, job, asked, now);
  }
}
