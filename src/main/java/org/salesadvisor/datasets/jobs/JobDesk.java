package org.salesadvisor.datasets.jobs;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.salesadvisor.datasets.store.Job;
import org.salesadvisor.datasets.store.Jobs;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Shown;

/** Takes work on. The door of this package. Thread-safe; waits for files and the database. */
@ApplicationScoped
public class JobDesk {

  private static final int MOST_FILES = 10;

  /** After the database is migrated. */
  private static final int LATER = 40;

  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  private final Spool spool;
  private final Jobs jobs;
  private final JobQueue queue;
  private final Clock clock;

  JobDesk(Spool spool, Jobs jobs, JobQueue queue, Clock clock) {
    this.spool = spool;
    this.jobs = jobs;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * Work that somebody wants.
   *
   * @param kind the name of its {@link JobKind}
   * @param wanted all that was asked beside the files: the same again is the same request
   * @param key the Idempotency-Key; null when there is none
   * @param actor who asked; null when nobody is known
   */
  public record Order(String kind, String wanted, String key, String actor) {}

  /**
   * Takes files over and begins to work on them.
   *
   * @param asked says as JSON what the job is to do; what it refuses is the answer, and then
   *     nothing is kept
   * @return the job, which may be that of an earlier call with the same key
   */
  public Job start(List<Sent> files, Order order, Function<Kept, String> asked) {
    mustBeFiles(files);
    return take(files, order, asked);
  }

  /**
   * Begins work that needs no files.
   *
   * @param asked says as JSON what the job is to do
   * @return the job, which may be that of an earlier call with the same key
   */
  public Job start(Order order, String asked) {
    return take(List.of(), order, kept -> asked);
  }

  private Job take(List<Sent> files, Order order, Function<Kept, String> asked) {
    queue.mustHaveRoom();
    UUID id = IDS.generate();
    List<String> digests = spool.keep(id, files);
    boolean isTaken = false;
    try {
      Job job = start(id, files.stream().map(Sent::name).toList(), digests, order, asked);
      isTaken = job.id().equals(id);
      return job;
    } finally {
      if (!isTaken) {
        spool.forget(id);
      }
    }
  }

  private static void mustBeFiles(List<Sent> files) {
    Faults faults = new Faults();
    if (files.isEmpty() || files.size() > MOST_FILES) {
      faults.add("files", JobMessage.NO_FILES.with(MOST_FILES));
    }
    Set<String> names = new HashSet<>();
    files.stream()
        .filter(file -> !names.add(file.name()))
        .forEach(file -> faults.add("files", JobMessage.TWO_NAMES.with(Shown.of(file.name()))));
    faults.throwIfAny();
  }

  private Job start(
      UUID id,
      List<String> names,
      List<String> digests,
      Order order,
      Function<Kept, String> asked) {
    String request =
        Spool.digest(
            String.join("\0", names)
                + "\0"
                + digests
                + "\0"
                + order.kind()
                + "\0"
                + order.wanted());
    Optional<Job> before =
        order.key() == null ? Optional.empty() : jobs.findByKey(order.key(), request);
    if (before.isPresent()) {
      return before.get();
    }
    String json = asked.apply(new Kept(names, digests, () -> spool.tables(id, names)));
    Jobs.Added added =
        new Jobs.Added(
            id,
            order.kind(),
            json,
            order.actor(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            order.key(),
            request);
    if (!jobs.add(added)) {
      return jobs.findByKey(order.key(), request).orElseThrow();
    }
    queue.add(id);
    return jobs.get(id);
  }

  /** Cancels a job that has not ended. */
  public void cancel(UUID id) {
    Job job = jobs.get(id);
    if (!job.state().isEnded()) {
      jobs.askToCancel(id);
      queue.cancel(id);
    }
  }

  /** The SHA-256 of a text, in hexadecimal. */
  public static String digest(String text) {
    return Spool.digest(text);
  }

  /** Goes on with what a stop interrupted. */
  void start(@Observes @Priority(LATER) StartupEvent event) {
    for (UUID id : spool.jobs()) {
      if (isUnfinished(id)) {
        queue.add(id);
      } else {
        spool.forget(id);
      }
    }
  }

  private boolean isUnfinished(UUID id) {
    try {
      return !jobs.get(id).state().isEnded();
    } catch (AdvisorException unknown) {
      return !unknown.code().equals("JOB_NOT_FOUND");
    }
  }

  void stop(@Observes ShutdownEvent event) {
    queue.stop();
  }
}
