package org.salesadvisor.datasets.mapping;

import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.datasets.table.TableSource;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Shown;

/** Finds for each part of a mapping the file that is meant. */
record Matching(Mapping mapping, Faults faults) {

  /**
   * A part of a mapping with what it is of.
   *
   * @param sample the begin of the file
   */
  record Met(FileMapping mapping, Sample sample) {}

  /** In the order of the mapping; of records that stand on their own in that of the files. */
  List<Met> met(List<TableSource> sources) {
    return mapping.fields().areJoined() ? ofMapping(sources) : ofFiles(sources);
  }

  private List<Met> ofMapping(List<TableSource> sources) {
    List<TableSource> left = new ArrayList<>(sources);
    List<Met> met = new ArrayList<>();
    for (FileMapping file : mapping.files()) {
      TableSource meant = meant(file, sources);
      if (meant != null) {
        left.remove(meant);
        met.add(new Met(file, Sample.of(meant)));
      }
    }
    left.forEach(vain -> faults.add(vain.name(), MappingMessage.FILE_IN_VAIN.with(vain.name())));
    return met;
  }

  /** The first part that fits a file is of it; others may be of files that are not sent today. */
  private List<Met> ofFiles(List<TableSource> sources) {
    List<Met> met = new ArrayList<>();
    for (TableSource source : sources) {
      mapping.files().stream()
          .filter(file -> file.fits(source.name()))
          .findFirst()
          .ifPresentOrElse(
              file -> met.add(new Met(file, Sample.of(source))),
              () -> faults.add(source.name(), MappingMessage.FILE_IN_VAIN.with(source.name())));
    }
    return met;
  }

  private TableSource meant(FileMapping file, List<TableSource> sources) {
    List<TableSource> fitting =
        sources.stream().filter(source -> file.fits(source.name())).toList();
    List<String> names = sources.stream().map(TableSource::name).toList();
    if (fitting.isEmpty()) {
      faults.add("/files", MappingMessage.NO_FILE.with(Shown.of(file.file()), names));
    } else if (fitting.size() > 1) {
      faults.add("/files", MappingMessage.TWO_FILES.with(shown(file), names));
    }
    return fitting.size() == 1 ? fitting.get(0) : null;
  }

  private static String shown(FileMapping file) {
    return file.file() == null ? "*" : Shown.of(file.file());
  }
}
