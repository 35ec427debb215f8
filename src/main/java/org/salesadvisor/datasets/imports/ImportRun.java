package org.salesadvisor.datasets.imports;

import com.fasterxml.uuid.Generators;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.salesadvisor.datasets.mapping.Field;
import org.salesadvisor.datasets.mapping.Plan;
import org.salesadvisor.datasets.reading.FileReading;
import org.salesadvisor.datasets.reading.Finding;
import org.salesadvisor.datasets.reading.Findings;
import org.salesadvisor.datasets.store.Copying;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.datasets.store.Datasets;
import org.salesadvisor.datasets.store.Import;
import org.salesadvisor.datasets.store.Joined;
import org.salesadvisor.datasets.store.Stored;
import org.salesadvisor.datasets.store.Summary;
import org.salesadvisor.datasets.table.TableSource;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.errors.InvalidInputException;

/** One import under way. Runs on one thread; how far it is and an end may be asked from others. */
final class ImportRun {

  /** What it does, as jobs tell it. */
  enum Step {
    READING,
    JOINING,
    STORING
  }

  private final Datasets datasets;
  private final Asked asked;
  private final String actor;
  private final Instant now;
  private final Findings findings = new Findings();
  private final Report report;
  private volatile Step step = Step.READING;
  private volatile long rows;
  private volatile boolean isCancelled;
  private volatile Import running;

  ImportRun(Datasets datasets, Asked asked, String actor, Instant now) {
    this.datasets = datasets;
    this.asked = asked;
    this.actor = actor;
    this.now = now;
    this.report = new Report(asked);
  }

  Step step() {
    return step;
  }

  long rows() {
    return rows;
  }

  void cancel() {
    isCancelled = true;
    Import under = running;
    if (under != null) {
      under.cancel();
    }
  }

  Report report() {
    return report;
  }

  /**
   * Imports, or tries to.
   *
   * @return whether it did what was asked; the report says what came of it
   * @throws CancellationException when it was cancelled
   */
  boolean run(List<TableSource> tables) {
    if (isKnown()) {
      return true;
    }
    try {
      Plan plan = Plan.of(asked.mapping(), tables);
      String lock = asked.dataset() == null ? asked.digest() : asked.dataset().toString();
      try (Import run = datasets.begin(lock)) {
        running = run;
        return isKnown() || run(plan, run);
      } finally {
        running = null;
      }
    } catch (InvalidInputException changed) {
      report.failure(changed);
      return false;
    }
  }

  /** The same files again add nothing. */
  private boolean isKnown() {
    UUID known = asked.isDry() ? null : datasets.findImported(asked.digest()).orElse(null);
    if (known != null) {
      report.knownAs(known);
    }
    return known != null;
  }

  private boolean run(Plan plan, Import run) {
    read(plan, run);
    step = Step.JOINING;
    Judging judging = new Judging(plan, run, findings);
    judging.keys();
    mayGoOn();
    Joined joined = run.join(asked.mapping().zone().getId(), asked.mapping().currency());
    long count = joined.count();
    judging.opportunities(joined, asOf(joined));
    judging.values(joined);
    mayGoOn();
    report.opportunities(count);
    boolean isClean = !findings.hasErrors() || asked.skipsFaulty();
    boolean isStored = isClean && count > 0 && store(plan, run, asOf(joined));
    report.findings(findings);
    if (!isClean) {
      refuse(ImportMessage.HAS_ERRORS.with(errors()));
    } else if (!isStored) {
      refuse(ImportMessage.NOTHING_LEFT.with());
    }
    return isStored || asked.isDry();
  }

  private long errors() {
    return findings.counts().entrySet().stream()
        .filter(one -> one.getKey().isError())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private void refuse(org.salesadvisor.language.Message why) {
    if (!asked.isDry()) {
      report.failure(
          new AdvisorException("IMPORT_REFUSED", why, ImportMessage.CORRECT_OR_SKIP.with()));
    }
  }

  private void read(Plan plan, Import run) {
    for (int i = 0; i < plan.files().size(); i++) {
      FileReading reading = new FileReading(plan, i, findings);
      List<Field> fields = FileReading.fields(plan.files().get(i), plan.mapping());
      Copying copying = run.copy(fields, i == 0 ? plan.files().size() - 1 : 0);
      long before = rows;
      Map.Entry<String, Long> read =
          reading.read(
              copying::add,
              reached -> {
                rows = before + reached;
                mayGoOn();
              });
      copying.end();
      rows = before + read.getValue();
      report.file(plan.files().get(i).source().name(), read.getKey(), read.getValue());
    }
  }

  private void mayGoOn() {
    if (isCancelled) {
      throw new CancellationException("asked for");
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
    step = Step.STORING;
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
                actor,
                now),
            one -> SummaryJson.of(one).toString());
    for (Finding gap : SummaryJson.gaps(summary)) {
      findings.addGap(gap);
    }
    report.summary(SummaryJson.of(summary));
    report.stored(asked.isDry() ? asked.dataset() : id, stored);
    mayGoOn();
    if (!asked.isDry()) {
      run.commit();
    }
    return true;
  }
}
