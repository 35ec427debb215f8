package org.salesadvisor.datasets.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.salesadvisor.datasets.jobs.JobDesk;
import org.salesadvisor.datasets.jobs.Kept;
import org.salesadvisor.datasets.jobs.Sent;
import org.salesadvisor.datasets.mapping.Fields;
import org.salesadvisor.datasets.mapping.FilePlan;
import org.salesadvisor.datasets.mapping.Mapping;
import org.salesadvisor.datasets.mapping.MappingJson;
import org.salesadvisor.datasets.mapping.Plan;
import org.salesadvisor.datasets.mapping.Proposal;
import org.salesadvisor.datasets.store.Datasets;
import org.salesadvisor.datasets.store.Job;
import org.salesadvisor.datasets.table.TableSource;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;

/**
 * Takes imports by a mapping on. The door of this package. Thread-safe; waits for files and the
 * database.
 */
@ApplicationScoped
public class Imports {

  /** Opportunities, into datasets. */
  public static final MappedKind OPPORTUNITIES =
      new MappedKind(ImportKind.NAME, Fields.OPPORTUNITIES, null);

  private final Datasets datasets;
  private final JobDesk desk;

  Imports(Datasets datasets, JobDesk desk) {
    this.datasets = datasets;
    this.desk = desk;
  }

  /**
   * What is wanted of an import.
   *
   * @param mapping YAML, JSON or the name of a preset; null to have one proposed
   * @param dataset to which it is added; null for a new one, or where there are none
   * @param key the Idempotency-Key; null when there is none
   */
  public record Wanted(
      String mapping, boolean isDry, boolean skipsFaulty, UUID dataset, String key) {

    private String text() {
      return mapping + "\0" + isDry + skipsFaulty + dataset;
    }
  }

  /**
   * Takes files over and begins to import them.
   *
   * @param actor who asked; null when nobody is known
   * @return the job, which may be that of an earlier call with the same key
   * @throws org.salesadvisor.errors.InvalidInputException naming everything that is wrong with the
   *     mapping or with how it meets the files; then nothing is kept
   */
  public Job start(MappedKind kind, List<Sent> files, Wanted wanted, String actor) {
    if (wanted.dataset() != null) {
      datasets.get(wanted.dataset());
    }
    return desk.start(
        files,
        new JobDesk.Order(kind.job(), wanted.text(), wanted.key(), actor),
        kept -> asked(kind, kept, wanted).json());
  }

  private static Asked asked(MappedKind kind, Kept kept, Wanted wanted) {
    boolean isProposed = wanted.mapping() == null && wanted.isDry();
    Mapping mapping = mapping(kind, kept, wanted);
    return new Asked(
        kept.names(),
        mapping,
        isProposed,
        wanted.isDry(),
        wanted.skipsFaulty(),
        wanted.dataset(),
        digest(mapping, kept, wanted));
  }

  /** Met with the files at once, so that what is wrong with it is the answer. */
  private static Mapping mapping(MappedKind kind, Kept kept, Wanted wanted) {
    String given = wanted.mapping() == null && !wanted.isDry() ? kind.usual() : wanted.mapping();
    if (given == null && !wanted.isDry()) {
      throw new AdvisorException(
          "MAPPING_MISSING",
          ImportMessage.NO_MAPPING.with(),
          ImportMessage.LOOK_AT_PROPOSAL.with());
    }
    Mapping read = given == null ? null : Mapping.read(kind.fields(), given);
    List<TableSource> tables = kept.tables().get();
    Mapping mapping = read == null ? Proposal.of(kind.fields(), tables) : read;
    Plan plan = Plan.of(mapping, tables);
    if (wanted.mapping() == null && read != null) {
      mustUseAll(plan, kind.fields());
    }
    return mapping;
  }

  /** Without a mapping nobody says that a column may be left out: it may be misspelt. */
  private static void mustUseAll(Plan plan, Fields fields) {
    Faults faults = new Faults();
    for (FilePlan file : plan.files()) {
      for (String column : file.unused()) {
        faults.add(
            file.source().name(),
            () -> ImportMessage.NO_FIELD.with(column, Nearest.hint(column, fields.keys())));
      }
    }
    faults.throwIfAny();
  }

  /** Order and names of files do not matter, unless the mapping names them. */
  private static String digest(Mapping mapping, Kept kept, Wanted wanted) {
    String files = kept.digests().stream().sorted().collect(Collectors.joining(" "));
    return JobDesk.digest(
        MappingJson.of(mapping)
            + files
            + wanted.skipsFaulty()
            + (wanted.dataset() == null ? "" : wanted.dataset()));
  }
}
