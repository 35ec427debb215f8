package org.salesadvisor.datasets.imports;

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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.salesadvisor.datasets.mapping.Mapping;
import org.salesadvisor.datasets.mapping.MappingJson;
import org.salesadvisor.datasets.mapping.Plan;
import org.salesadvisor.datasets.mapping.Proposal;
import org.salesadvisor.datasets.store.Datasets;
import org.salesadvisor.datasets.store.Job;
import org.salesadvisor.datasets.store.Jobs;
import org.salesadvisor.datasets.table.TableSource;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Shown;

/** Takes imports on. The door of this package. Thread-safe; waits for files and the database. */
@ApplicationScoped
public class Imports {

  public static final int MOST_FILES = 10;

  /** After the database is migrated. */
  private static final int LATER = 40;

  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  private final Spool spool;
  private final Datasets datasets;
  private final Jobs jobs;
  private final ImportQueue queue;
  private final Clock clock;

  Imports(Spool spool, Datasets datasets, Jobs jobs, ImportQueue queue, Clock clock) {
    this.spool = spool;
    this.datasets = datasets;
    this.jobs = jobs;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * What is wanted of an import.
   *
   * @param mapping YAML, JSON or the name of a preset; null to have one proposed
   * @param dataset to which it is added; null for a new one
   * @param key the Idempotency-Key; null when there is none
   */
  public record Wanted(
      String mapping, boolean isDry, boolean skipsFaulty, UUID dataset, String key) {}

  /**
   * Takes files over and begins to import them.
   *
   * @param actor who asked; null when nobody is known
   * @return the job, which may be that of an earlier call with the same key
   * @throws org.salesadvisor.errors.InvalidInputException naming everything that is wrong with the
   *     mapping or with how it meets the files; then nothing is kept
   */
  public Job start(List<Sent> files, Wanted wanted, String actor) {
    mustBeFiles(files);
    if (wanted.dataset() != null) {
      datasets.get(wanted.dataset());
    }
    queue.mustHaveRoom();
    UUID id = IDS.generate();
    List<String> digests = spool.keep(id, files);
    boolean isTaken = false;
    try {
      Job job = start(id, files.stream().map(Sent::name).toList(), digests, wanted, actor);
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
      faults.add("files", ImportMessage.NO_FILES.with(MOST_FILES));
    }
    Set<String> names = new HashSet<>();
    files.stream()
        .filter(file -> !names.add(file.name()))
        .forEach(file -> faults.add("files", ImportMessage.TWO_NAMES.with(Shown.of(file.name()))));
    faults.throwIfAny();
  }

  private Job start(
      UUID id, List<String> names, List<String> digests, Wanted wanted, String actor) {
    String request =
        Spool.digest(
            String.join("\0", names)
                + "\0"
                + digests
                + "\0"
                + wanted.mapping()
                + "\0"
                + wanted.isDry()
                + wanted.skipsFaulty()
                + wanted.dataset());
    if (wanted.key() != null) {
      Job before = jobs.findByKey(wanted.key(), request).orElse(null);
      if (before != null) {
        return before;
      }
    }
    Mapping mapping = mapping(id, names, wanted);
    Asked asked =
        new Asked(
            names,
            mapping,
            wanted.mapping() == null,
            wanted.isDry(),
            wanted.skipsFaulty(),
            wanted.dataset(),
            digest(mapping, names, digests, wanted));
    if (!jobs.add(
        id,
        asked.json(),
        actor,
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        wanted.key(),
        request)) {
      return jobs.findByKey(wanted.key(), request).orElseThrow();
    }
    queue.add(id);
    return jobs.get(id);
  }

  /** Met with the files at once, so that what is wrong with it is the answer. */
  private Mapping mapping(UUID id, List<String> names, Wanted wanted) {
    if (wanted.mapping() == null && !wanted.isDry()) {
      throw new AdvisorException(
          "MAPPING_MISSING",
          ImportMessage.NO_MAPPING.with(),
          ImportMessage.LOOK_AT_PROPOSAL.with());
    }
    Mapping given = wanted.mapping() == null ? null : Mapping.read(wanted.mapping());
    List<TableSource> tables = spool.tables(id, names);
    Mapping mapping = given == null ? Proposal.of(tables) : given;
    Plan.of(mapping, tables);
    return mapping;
  }

  /** Order and names of files do not matter, unless the mapping names them. */
  private static String digest(
      Mapping mapping, List<String> names, List<String> digests, Wanted wanted) {
    String files = digests.stream().sorted().collect(Collectors.joining(" "));
    return Spool.digest(
        MappingJson.of(mapping)
            + files
            + wanted.skipsFaulty()
            + (wanted.dataset() == null ? "" : wanted.dataset()));
  }

  /** Cancels a job that has not ended. */
  public void cancel(UUID id) {
    Job job = jobs.get(id);
    if (!job.state().isEnded()) {
      jobs.askToCancel(id);
      queue.cancel(id);
    }
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
