package org.salesadvisor.wallet;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.salesadvisor.audit.Action;
import org.salesadvisor.audit.AuditTrail;
import org.salesadvisor.datasets.jobs.Kept;
import org.salesadvisor.datasets.jobs.Report;
import org.salesadvisor.datasets.jobs.Underway;
import org.salesadvisor.datasets.jobs.Work;
import org.salesadvisor.datasets.store.Job;
import org.salesadvisor.errors.InvalidInputException;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.wallet.share.Client;
import org.salesadvisor.wallet.share.Ranking;
import org.salesadvisor.wallet.spend.SpendFile;
import org.salesadvisor.wallet.spend.SpendMapping;

/** Imports a file of what clients spend: all of it or nothing. For one thread. */
final class SpendRun implements Work {

  private final DatasetWallets wallets;
  private final ActiveRules active;
  private final AuditTrail trail;
  private final Job job;
  private final SpendAsked asked;
  private final Report report;

  SpendRun(
      DatasetWallets wallets, ActiveRules active, AuditTrail trail, Job job, SpendAsked asked) {
    this.wallets = wallets;
    this.active = active;
    this.trail = trail;
    this.job = job;
    this.asked = asked;
    this.report = new Report().put("dryRun", asked.isDry());
  }

  @Override
  public List<String> files() {
    return List.of(asked.file());
  }

  @Override
  public Report report() {
    return report;
  }

  @Override
  public boolean toEnd(Kept kept, Underway underway) {
    UUID known = asked.isDry() ? null : wallets.findImported(asked.digest()).orElse(null);
    if (known != null) {
      report.put("dataset", known.toString()).put("isKnown", true).put("added", 0);
      return true;
    }
    try {
      add(kept, underway);
      return true;
    } catch (InvalidInputException faults) {
      report.failure(faults);
      return asked.isDry();
    }
  }

  private void add(Kept kept, Underway underway) {
    SpendMapping mapping = SpendMapping.read(asked.mapping());
    List<Client> clients = SpendFile.read(kept.tables().get(), mapping, underway::rows);
    Ranking ranking = Ranking.of(clients, RankedWallets.norms(active.get().norms()));
    underway.at(Underway.Step.STORING);
    if (!asked.isDry()) {
      UUID dataset =
          wallets.keep(
              ranking, mapping, asked.dataset(), asked.digest(), job.by(), underway::mayGoOn);
      report.put("dataset", dataset.toString());
    }
    report.put("added", clients.size());
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
              "files", asked.file(),
              "added", report.text("added")));
    }
  }
}
