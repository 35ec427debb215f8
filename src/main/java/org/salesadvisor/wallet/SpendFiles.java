package org.salesadvisor.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.salesadvisor.audit.AuditTrail;
import org.salesadvisor.datasets.jobs.JobDesk;
import org.salesadvisor.datasets.jobs.JobKind;
import org.salesadvisor.datasets.jobs.Kept;
import org.salesadvisor.datasets.jobs.Sent;
import org.salesadvisor.datasets.jobs.Work;
import org.salesadvisor.datasets.store.Job;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.wallet.spend.SpendFile;
import org.salesadvisor.wallet.spend.SpendMapping;

/** Imports of what clients spend, as jobs. Thread-safe; waits for files and the database. */
@ApplicationScoped
class SpendFiles implements JobKind {

  private static final String NAME = "SPEND";

  private final JobDesk desk;
  private final DatasetWallets wallets;
  private final ActiveRules active;
  private final AuditTrail trail;

  SpendFiles(JobDesk desk, DatasetWallets wallets, ActiveRules active, AuditTrail trail) {
    this.desk = desk;
    this.wallets = wallets;
    this.active = active;
    this.trail = trail;
  }

  /**
   * What is wanted of an import.
   *
   * @param mapping null when none was sent
   * @param dataset to which it is added; null for a new one
   * @param key the Idempotency-Key; null when there is none
   */
  record Wanted(String mapping, UUID dataset, boolean isDry, String key) {}

  /**
   * Takes a file over and begins to import it.
   *
   * @throws org.salesadvisor.errors.InvalidInputException naming everything that is wrong with the
   *     mapping or with how it meets the file; then nothing is kept
   */
  Job start(List<Sent> files, Wanted wanted, String actor) {
    if (files.size() != 1 || wanted.mapping == null) {
      Faults faults = new Faults();
      faults.add("files", WalletMessage.ONE_FILE.with());
      faults.throwIfAny();
    }
    String said = wanted.mapping + "\0" + wanted.dataset;
    return desk.start(
        files,
        new JobDesk.Order(NAME, said + "\0" + wanted.isDry, wanted.key, actor),
        kept -> asked(kept, wanted, said).json());
  }

  private static SpendAsked asked(Kept kept, Wanted wanted, String said) {
    SpendMapping mapping = SpendMapping.read(wanted.mapping);
    SpendFile.mustFit(kept.tables().get(), mapping);
    return new SpendAsked(
        kept.names().get(0),
        wanted.mapping,
        wanted.dataset,
        wanted.isDry,
        "wallet:" + JobDesk.digest(said + "\0" + kept.digests()));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Work of(Job job, Instant now) {
    return new SpendRun(wallets, active, trail, job, SpendAsked.read(job.asked()));
  }
}
