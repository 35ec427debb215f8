package org.salesadvisor.leads;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.salesadvisor.audit.Action;
import org.salesadvisor.audit.AuditTrail;
import org.salesadvisor.datasets.jobs.Kept;
import org.salesadvisor.datasets.jobs.Report;
import org.salesadvisor.datasets.jobs.Underway;
import org.salesadvisor.datasets.jobs.Work;
import org.salesadvisor.datasets.store.Datasets;
import org.salesadvisor.datasets.store.Job;
import org.salesadvisor.leads.store.DatasetLeads;

/** Makes the leads of a dataset: all of them or none. For one thread. */
record DatasetLeadsRun(
    Datasets datasets,
    DatasetLeads store,
    AuditTrail trail,
    Job job,
    UUID dataset,
    Instant now,
    Report report)
    implements Work {

  DatasetLeadsRun(
      Datasets datasets, DatasetLeads store, AuditTrail trail, Job job, UUID dataset, Instant now) {
    this(datasets, store, trail, job, dataset, now, new Report());
  }

  @Override
  public List<String> files() {
    return List.of();
  }

  @Override
  public boolean toEnd(Kept kept, Underway underway) {
    underway.at(Underway.Step.STORING);
    try {
      DatasetLeads.Made made =
          store.make(datasets.get(dataset), job.by(), now, underway::stopsBy, underway::mayGoOn);
      report
          .put("dryRun", false)
          .put("dataset", dataset.toString())
          .put("added", made.added())
          .put("known", made.known())
          .put("undated", made.undated());
      return true;
    } finally {
      underway.stopsBy(null);
    }
  }

  @Override
  public void record() {
    trail.record(
        Action.LEADS_IMPORTED,
        job.by(),
        "dataset:" + dataset,
        Map.of("added", report.text("added")));
  }
}
