package org.salesadvisor.account;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.salesadvisor.account.batch.Batch;
import org.salesadvisor.account.batch.Entries;
import org.salesadvisor.account.batch.Format;
import org.salesadvisor.account.batch.ResultWriter;
import org.salesadvisor.decisionlog.DecisionLog;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Language;

/**
 * Batches of the service: a few at a time, on threads of their own, so that people who ask for one
 * advice do not wait for those who ask for a million.
 */
@ApplicationScoped
class BatchWork {

  /** Storing waits for the database, so that deciding needs a thread more. */
  private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final AdviceService service;
  private final DecisionLog log;
  private final Clock clock;
  private final Semaphore places;
  private final int most;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          THREADS,
          task -> {
            Thread thread = new Thread(task, "batch");
            thread.setDaemon(true);
            return thread;
          });

  BatchWork(
      AdviceService service,
      DecisionLog log,
      Clock clock,
      @ConfigProperty(name = "advisor.batch.concurrent", defaultValue = "4") int most) {
    this.service = service;
    this.log = log;
    this.clock = clock;
    this.most = most;
    this.places = new Semaphore(most);
  }

  /** What writes the answers of a batch while it reads the rest. */
  interface Answers {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Begins a batch: reads as far as the header of a table.
   *
   * @param actor who asked
   * @throws AdvisorException when too many run already
   */
  Answers begin(
      InputStream body, Format in, Format out, Language language, String actor, boolean isKept)
      throws IOException {
    if (!places.tryAcquire()) {
      throw new AdvisorException(
          "TOO_MANY_BATCHES",
          AccountMessage.BATCHES_RUN.with(most),
          AccountMessage.WHEN_ONE_ENDED.with());
    }
    boolean hasBegun = false;
    try {
      Entries entries = Batch.open(body, in, clock);
      Batch batch =
          new Batch(
              new KeepingDecider(service, log, actor, isKept),
              ResultWriter.of(out, language),
              workers,
              THREADS,
              summary -> {});
      hasBegun = true;
      return stream -> run(batch, entries, stream);
    } finally {
      if (!hasBegun) {
        places.release();
      }
    }
  }

  private void run(Batch batch, Entries entries, OutputStream stream) throws IOException {
    try {
      batch.run(entries, stream);
    } finally {
      places.release();
    }
  }

  /** How many batches could begin now. */
  int freePlaces() {
    return places.availablePermits();
  }

  void stop(@Observes ShutdownEvent event) {
    workers.shutdownNow();
  }
}
