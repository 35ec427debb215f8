package org.salesadvisor.datasets.imports;

import com.fasterxml.uuid.Generators;
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
import org.salesadvisor.datasets.mapping.Plan;
import org.salesadvisor.datasets.reading.FileReading;
import org.salesadvisor.datasets.reading.Finding;
import org.salesadvisor.datasets.reading.Findings;
import org.salesadvisor.datasets.reading.RowReader;
import org.salesadvisor.datasets.store.Copying;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.datasets.store.Datasets;
import org.salesadvisor.datasets.store.Import;
import org.salesadvisor.datasets.store.Job;
import org.salesadvisor.datasets.store.Joined;
import org.salesadvisor.datasets.store.Stored;
import org.salesadvisor.datasets.store.Summary;
import org.salesadvisor.errors.InvalidInputException;

/** Imports opportunities into a dataset. For one thread. */
final class ImportRun implements Work {

  private final Datasets datasets;
  private final AuditTrail trail;
  private final Job job;
  private final Asked asked;
  private final Instant now;
  private final Verdict verdict;
  private final Findings findings;
  private final Report report;
  private Underway underway;

  ImportRun(Datasets datasets, AuditTrail trail, Job job, Asked asked, Instant now) {
    this.datasets = datasets;
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
    try {
      Plan plan = Plan.of(asked.mapping(), kept.tables().get());
      String lock = asked.dataset() == null ? asked.digest() : asked.dataset().toString();
      try (Import run = datasets.begin(lock)) {
        underway.stopsBy(run::cancel);
        return isKnown() || run(plan, run);
      } finally {
        underway.stopsBy(null);
      }
    } catch (InvalidInputException changed) {
      report.failure(changed);
      return false;
    }
  }

  /**
   * What was tried alone is not kept. Its transaction has ended before: rather twice than never.
   */
  @Override
  public void record() {
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

  /** The same files again add nothing. */
  private boolean isKnown() {
    UUID known = asked.isDry() ? null : datasets.findImported(asked.digest()).orElse(null);
    if (known != null) {
      report
          .put("dataset", known.toString())
          .put("isKnown", true)
          .put("added", 0)
          .put("changed", 0);
    }
    return known != null;
  }

  private boolean run(Plan plan, Import run) {
    read(plan, run);
    underway.at(Underway.Step.JOINING);
    Judging judging = new Judging(plan, run, findings);
    judging.keys();
    underway.mayGoOn();
    Joined joined = run.join(asked.mapping().zone().getId(), asked.mapping().currency());
    long count = joined.count();
    judging.opportunities(joined, asOf(joined));
    judging.values(joined);
    underway.mayGoOn();
    report.put("opportunities", count);
    return verdict.told(verdict.isClean() && count > 0 && store(plan, run, asOf(joined)));
  }

  private void read(Plan plan, Import run) {
    long rows = 0;
    for (int i = 0; i < plan.files().size(); i++) {
      FileReading reading = new FileReading(plan.files().get(i), findings, i == 0);
      RowReader reader = new RowReader(plan, i, findings);
      Copying copying = run.copy(reader.fields(), i == 0 ? plan.files().size() - 1 : 0);
      long before = rows;
      Map.Entry<String, Long> read =
          reading.read(
              row -> {
                if (reader.read(row)) {
                  copying.add(row.line(), reader.keys(), reader.values());
                }
              },
              reached -> underway.rows(before + reached));
      copying.end();
      rows += read.getValue();
      underway.rows(rows);
      report.file(plan.files().get(i).source().name(), read.getKey(), read.getValue());
    }
  }

  /** What the mapping says; else the latest moment that is not in the future. */
  private Instant asOf(Joined joined) {
    if (asked.mapping().asOf() != null) {
      return asked.mapping().asOf();
    }
    Instant latest = joined.latest(now);
    return latest == null ? now : latest;
  }

  private boolean store(Plan plan, Import run, Instant asOf) {
    underway.at(Underway.Step.STORING);
    Dataset before = asked.dataset() == null ? null : datasets.get(asked.dataset());
    UUID id = before == null ? Generators.timeBasedEpochGenerator().generate() : before.id();
    String name = asked.mapping().name();
    Stored stored = run.store(id, before == null);
    Summary summary =
        datasets.write(
            run,
            new Datasets.Imported(
                id,
                name == null ? plan.files().get(0).source().name() : name,
                asked.mapping().zone().getId(),
                asOf,
                asked.digest(),
                job.by(),
                now),
            one -> SummaryJson.of(one).toString());
    for (Finding gap : SummaryJson.gaps(summary)) {
      findings.addGap(gap);
    }
    report.put("summary", SummaryJson.of(summary));
    tell(asked.isDry() ? asked.dataset() : id, stored);
    underway.mayGoOn();
    if (!asked.isDry()) {
      run.commit();
    }
    return true;
  }

  private void tell(UUID dataset, Stored stored) {
    if (dataset != null) {
      report.put("dataset", dataset.toString());
    }
    report
        .put("added", stored.added())
        .put("changed", stored.changed())
        .put("unchanged", stored.unchanged());
  }
}
