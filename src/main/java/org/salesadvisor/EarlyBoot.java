package org.salesadvisor;

import io.quarkus.runtime.Application;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The part of Quarkus that needs no database, nor its address, made ready while the database
 * starts: what was prepared at build is put together when its application class is initialised.
 */
final class EarlyBoot {

  private final CompletableFuture<Void> ready = new CompletableFuture<>();

  private EarlyBoot() {}

  /** Begins on a thread of its own. Settings of Quarkus that are made by us must be made before. */
  static EarlyBoot start() {
    EarlyBoot boot = new EarlyBoot();
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    Thread thread = new Thread(() -> boot.initialise(loader), "early-boot");
    thread.setDaemon(true);
    thread.start();
    return boot;
  }

  private void initialise(ClassLoader loader) {
    try {
      Class.forName(Application.APP_CLASS_NAME, true, loader);
      ready.complete(null);
    } catch (ClassNotFoundException | LinkageError failure) {
      ready.completeExceptionally(failure);
    }
  }

  /** Waits for it; what went wrong is told here, since a second attempt would not tell. */
  void await() {
    try {
      ready.join();
    } catch (CompletionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }
}
