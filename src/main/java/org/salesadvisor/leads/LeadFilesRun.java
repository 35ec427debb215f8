package org.salesadvisor.leads;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.salesadvisor.audit.Action;
import org.salesadvisor.audit.AuditTrail;
import org.salesadvisor.datasets.imports.Asked;
import org.salesadvisor.datasets.imports.Verdict;
import org.salesadvisor.datasets.jobs.Kept;
import org.salesadvisor.datasets.jobs.Report;
import org.salesadvisor.datasets.jobs.Underway;
import org.salesadvisor.datasets.jobs.Work;
import org.salesadvisor.datasets.mapping.FilePlan;
import org.salesadvisor.datasets.mapping.Plan;
import org.salesadvisor.datasets.reading.FileReading;
import org.salesadvisor.datasets.reading.Findings;
import org.salesadvisor.datasets.store.Job;
import org.salesadvisor.datasets.table.Row;
import org.salesadvisor.errors.InvalidInputException;
import org.salesadvisor.leads.store.LeadImport;
import org.salesadvisor.leads.store.LeadStaging;
import org.salesadvisor.leads.store.LeadsStored;
import org.salesadvisor.leads.store.StagedLeads;

/** Adds the leads of files: all of them or none. For one thread. */
final class LeadFilesRun implements Work {

  private final LeadImport store;
  private final AuditTrail trail;
  private final Job job;
  private final Asked asked;
  private final Instant now;
  private final Verdict verdict;
  private final Findings findings;
  private final Report report;
  private Underway underway;
  private Plan plan;

  LeadFilesRun(LeadImport store, AuditTrail trail, Job job, Asked asked, Instant now) {
    this.store = store;
    this.trail = trail;
    this.job = job;
    this.asked = asked;
    this.now = now;
    this.verdict = Verdict.on(asked);
    this.findings = verdict.findings();
    this.report = verdict.report();
  }

  @Override
  public List<String> files() {
    return asked.files();
  }

  @Override
  public Report report() {
    return report;
  }

  @Override
  public boolean toEnd(Kept kept, Underway told) {
    underway = told;
    if (isKnown()) {
      return true;
    }
    String crm = asked.mapping().name() == null ? "" : asked.mapping().name();
    try {
      plan = Plan.of(asked.mapping(), kept.tables().get());
    } catch (InvalidInputException changed) {
      report.failure(changed);
      return false;
    }
    try (LeadStaging run = store.begin(asked.digest(), crm)) {
      underway.stopsBy(run::cancel);
      return isKnown() || add(run);
    } finally {
      underway.stopsBy(null);
    }
  }

  /** The same files again add nothing. */
  private boolean isKnown() {
    boolean isKnown = !asked.isDry() && store.isKnown(asked.digest());
    if (isKnown) {
      report.put("isKnown", true).put("added", 0);
    }
    return isKnown;
  }

  private boolean add(LeadStaging run) {
    read(run);
    underway.at(Underway.Step.JOINING);
    StagedLeads staged = run.staged();
    LeadDoubles doubles = new LeadDoubles(plan, staged, findings);
    doubles.inFiles();
    underway.mayGoOn();
    doubles.known();
    underway.mayGoOn();
    long known = staged.countKnown();
    long leads = staged.countNew() + known;
    report.put("leads", leads).put("known", known);
    boolean isStored = verdict.isClean() && leads > 0;
    if (isStored) {
      store(run, staged);
    }
    return verdict.told(isStored);
  }

  private void read(LeadStaging run) {
    long rows = 0;
    for (int i = 0; i < plan.files().size(); i++) {
      FilePlan file = plan.files().get(i);
      LeadReader reader = new LeadReader(asked.mapping(), file, findings, now, job.by());
      if (!file.unused().isEmpty()) {
        findings.add(LeadFinding.COLUMNS_UNUSED, file.source().name(), 1, null, file.unused());
      }
      int place = i;
      long before = rows;
      Map.Entry<String, Long> read =
          new FileReading(file, findings, true)
              .read(
                  row -> take(run, reader, place, row), reached -> underway.rows(before + reached));
      rows += read.getValue();
      underway.rows(rows);
      report.file(file.source().name(), read.getKey(), read.getValue());
    }
  }

  private static void take(LeadStaging run, LeadReader reader, int file, Row row) {
    reader
        .read(row)
        .ifPresent(
            lead ->
                run.take(
                    lead,
                    new LeadStaging.Origin(file, row.line(), reader.id(), row.cells().hashCode())));
  }

  private void store(LeadStaging run, StagedLeads staged) {
    underway.at(Underway.Step.STORING);
    LeadsStored stored = staged.store(now, job.by());
    report
        .put("added", stored.added())
        .put("advanced", stored.advanced())
        .put("optedOut", stored.optedOut());
    underway.mayGoOn();
    if (!asked.isDry()) {
      run.commit(asked.digest(), now, job.by());
    }
  }

  /**
   * What was tried alone is not kept. Its transaction has ended before: rather twice than never.
   */
  @Override
  public void record() {
    if (!asked.isDry()) {
      trail.record(
          Action.LEADS_IMPORTED,
          job.by(),
          "job:" + job.id(),
          Map.of(
              "files", String.join(", ", asked.files()),
              "added", report.text("added"),
              "advanced", report.text("advanced")));
    }
  }
}
