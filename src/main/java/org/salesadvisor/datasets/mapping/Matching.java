package org.salesadvisor.datasets.mapping;

import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.datasets.table.TableSource;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Shown;

/** Finds for each part of a mapping the file that is meant. */
record Matching(Mapping mapping, Faults faults) {

  /** In the order of the mapping. */
  List<Sample> samples(List<TableSource> sources) {
    List<TableSource> left = new ArrayList<>(sources);
    List<Sample> samples = new ArrayList<>();
    for (FileMapping file : mapping.files()) {
      TableSource meant = meant(file, sources);
      if (meant != null) {
        left.remove(meant);
        samples.add(Sample.of(meant));
      }
    }
    left.forEach(vain -> faults.add(vain.name(), MappingMessage.FILE_IN_VAIN.with(vain.name())));
    return samples;
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
