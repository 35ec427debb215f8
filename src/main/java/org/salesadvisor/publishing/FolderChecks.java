package org.salesadvisor.publishing;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.salesadvisor.check.RuleSetCheck;
import org.salesadvisor.rulebase.LoadedRuleSet;

/**
 * Checks in full what a rule folder holds, on a thread of its own, so that the next edit is looked
 * at meanwhile. Only the newest is of interest.
 */
@ApplicationScoped
class FolderChecks {

  private static final Logger LOG = Logger.getLogger(FolderChecks.class);
  private static final long TRY_AGAIN_MILLIS = 1_000;

  private final Publishing publishing;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread made = new Thread(task, "folder-check");
            made.setDaemon(true);
            return made;
          });
  private volatile String wanted;

  FolderChecks(Publishing publishing) {
    this.publishing = publishing;
  }

  /**
   * Checks, unless something else is wanted before it is its turn.
   *
   * @param then takes what was checked; when it fails, it is tried again
   */
  void begin(LoadedRuleSet rules, Consumer<RuleSetCheck.Checked> then) {
    wanted = rules.digest();
    thread.execute(() -> check(rules, then));
  }

  /** Nothing that is under way is of interest any more. */
  void forget() {
    wanted = null;
  }

  private void check(LoadedRuleSet rules, Consumer<RuleSetCheck.Checked> then) {
    RuleSetCheck.Checked checked = null;
    boolean isTold = false;
    boolean isDone = false;
    while (!isDone && rules.digest().equals(wanted)) {
      try {
        checked = checked == null ? publishing.checkedInFull(rules) : checked;
        if (rules.digest().equals(wanted)) {
          then.accept(checked);
        }
        isDone = true;
      } catch (RuntimeException failure) {
        if (!isTold) {
          LOG.warnf("Rule set %s is tried again: %s", rules.label(), failure.toString());
        }
        isTold = true;
        pause();
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(TRY_AGAIN_MILLIS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      forget();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    forget();
    thread.shutdownNow();
    thread.awaitTermination(5, TimeUnit.SECONDS);
  }
}
