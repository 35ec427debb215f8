package org.salesadvisor.rulebase;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.salesadvisor.engine.RuleFaultsException;
import org.salesadvisor.errors.AdvisorException;

/**
 * Loads the rule folder while the database and the service start, since compiling rules takes as
 * long as both together. What was loaded is taken once; later takes load anew.
 */
public final class EarlyLoad {

  private record Started(Path folder, CompletableFuture<LoadedRuleSet> loading) {}

  private static Started started;

  private EarlyLoad() {}

  /**
   * Begins to load on a thread of its own.
   *
   * @param then is handed what was loaded, on that thread and while it may serve already; whether
   *     it fails makes no difference
   */
  public static synchronized void start(Path folder, Consumer<LoadedRuleSet> then) {
    CompletableFuture<LoadedRuleSet> loading = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> loading.completeAsync(() -> load(folder), Runnable::run).thenAccept(then),
            "rules-early-load");
    thread.setDaemon(true);
    thread.start();
    started = new Started(folder, loading);
  }

  /**
   * The rule set of this folder.
   *
   * @throws RuleFaultsException when it has faults
   * @throws AdvisorException when it is not there or cannot be read
   */
  public static synchronized LoadedRuleSet take(Path folder) {
    Started early = started;
    started = null;
    if (early == null || !early.folder().equals(folder)) {
      return load(folder);
    }
    try {
      return early.loading().join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  private static LoadedRuleSet load(Path folder) {
    return LoadedRuleSet.load(RuleSetFiles.read(folder));
  }
}
