package org.salesadvisor.access;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Keeps what is known of tokens as the database is: what one replica changes, the others follow
 * within a second. One thread of its own does all of it.
 */
@ApplicationScoped
class TokenFollower {

  private static final Logger LOG = Logger.getLogger(TokenFollower.class);

  /** After the schema and before requests. */
  private static final int EARLY = 10;

  private final FirstAdmin firstAdmin;
  private final KnownTokens known;
  private final TokenStore store;
  private final LoginFailures failures;
  private final Duration every;
  private final Duration noteEvery;
  private final Duration failuresEvery;
  private final AtomicReference<CompletableFuture<Void>> awaited = new AtomicReference<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread made = new Thread(task, "tokens");
            made.setDaemon(true);
            return made;
          });
  private boolean isFailing;

  TokenFollower(
      FirstAdmin firstAdmin,
      KnownTokens known,
      TokenStore store,
      LoginFailures failures,
      @ConfigProperty(name = "advisor.tokens.follow-every", defaultValue = "1S") Duration every,
      @ConfigProperty(name = "advisor.tokens.note-use-every", defaultValue = "10S")
          Duration noteEvery,
      @ConfigProperty(name = "advisor.audit.login-failures-every", defaultValue = "1M")
          Duration failuresEvery) {
    this.firstAdmin = firstAdmin;
    this.known = known;
    this.store = store;
    this.failures = failures;
    this.every = every;
    this.noteEvery = noteEvery;
    this.failuresEvery = failuresEvery;
  }

  void start(@Observes @Priority(EARLY) StartupEvent event) {
    firstAdmin.make();
    known.read();
    repeat(known::read, every);
    repeat(this::noteUses, noteEvery);
    repeat(failures::keep, failuresEvery);
  }

  private void repeat(Runnable work, Duration every) {
    thread.scheduleWithFixedDelay(
        () -> tryTo(work), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Done once everything that was committed before this call is known here. */
  CompletionStage<Void> read() {
    CompletableFuture<Void> mine = new CompletableFuture<>();
    CompletableFuture<Void> waiting = awaited.compareAndExchange(null, mine);
    if (waiting != null) {
      return waiting;
    }
    thread.execute(() -> read(mine));
    return mine;
  }

  private void read(CompletableFuture<Void> done) {
    awaited.set(null); // who comes from here on may have changed something after the reading
    try {
      known.read();
      done.complete(null);
    } catch (RuntimeException failure) {
      done.completeExceptionally(failure);
    }
  }

  private void tryTo(Runnable work) {
    try {
      work.run();
      isFailing = false;
    } catch (RuntimeException failure) {
      // told once, since callers of the service hear of the same database
      if (!isFailing) {
        LOG.warnf("Tokens cannot be followed: %s", failure.toString());
      }
      isFailing = true;
    }
  }

  private void noteUses() {
    Map<Known, Instant> uses = new HashMap<>();
    known.all().forEach(one -> one.useToNote().ifPresent(at -> uses.put(one, at)));
    store.used(uses);
    uses.forEach(Known::noted);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    thread.shutdown();
    thread.awaitTermination(5, TimeUnit.SECONDS);
    tryTo(this::noteUses);
    tryTo(failures::keep);
  }
}
