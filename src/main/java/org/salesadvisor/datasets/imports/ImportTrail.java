package org.salesadvisor.datasets.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.salesadvisor.audit.Action;
import org.salesadvisor.audit.AuditTrail;
import org.salesadvisor.datasets.store.Job;

/**
 * Keeps in the audit trail who imported what. The import has its own transaction and is committed
 * before; its job ends after. So when a stop comes between, the next start keeps it: rather twice
 * than never.
 */
@ApplicationScoped
class ImportTrail {

  private final AuditTrail trail;

  ImportTrail(AuditTrail trail) {
    this.trail = trail;
  }

  /** Of a job that is done; what was tried alone is not kept. */
  void record(Job job, Asked asked, Report report) {
    if (!asked.isDry()) {
      trail.record(
          Action.DATASET_IMPORTED,
          job.by(),
          "dataset:" + report.text("dataset"),
          Map.of(
              "job", job.id().toString(),
              "files", String.join(", ", asked.files()),
              "added", report.text("added"),
              "changed", report.text("changed")));
    }
  }
}
