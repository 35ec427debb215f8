package org.salesadvisor.datasets.mapping;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.salesadvisor.datasets.table.TableSource;
import org.salesadvisor.errors.Faults;

/** Proposes a mapping out of headers and samples: somebody must look at it before it is used. */
public final class Proposal {

  /** A preset is recognised by so many of its columns. */
  private static final int ENOUGH_COLUMNS = 4;

  private final List<Sample> samples;

  private Proposal(List<Sample> samples) {
    this.samples = samples;
  }

  /**
   * Proposes.
   *
   * @throws org.salesadvisor.errors.InvalidInputException when nothing looks like an id
   */
  public static Mapping of(List<TableSource> sources) {
    List<Sample> samples = sources.stream().map(Sample::of).toList();
    return new Proposal(samples).propose();
  }

  private Mapping propose() {
    if (samples.size() == 1) {
      Mapping preset = preset(samples.get(0));
      if (preset != null) {
        return preset;
      }
    }
    List<Columns> columns = samples.stream().map(Columns::of).toList();
    int first = first(columns);
    List<FileMapping> files = new ArrayList<>();
    Set<Field> taken = new HashSet<>(columns.get(first).fields().keySet());
    files.add(columns.get(first).file(samples.size() > 1, taken, null));
    for (int i = 0; i < columns.size(); i++) {
      FileMapping.Join join = i == first ? null : columns.get(i).join(columns.get(first));
      if (join != null) {
        files.add(columns.get(i).file(true, Set.of(), join).without(taken));
        taken.addAll(columns.get(i).fields().keySet());
      }
    }
    return new Mapping(
        null,
        ZoneId.of("UTC"),
        null,
        List.of(),
        null,
        null,
        files,
        values(columns),
        Map.of(),
        List.of(),
        false);
  }

  private static Mapping preset(Sample sample) {
    return Presets.byName().values().stream()
        .filter(preset -> columnsOf(preset, sample) >= ENOUGH_COLUMNS)
        .max(Comparator.comparingLong(preset -> columnsOf(preset, sample)))
        .filter(preset -> fits(preset, sample))
        .orElse(null);
  }

  private static long columnsOf(Mapping preset, Sample sample) {
    return preset.files().get(0).columns().values().stream()
        .filter(names -> names.stream().anyMatch(name -> !sample.places(name).isEmpty()))
        .count();
  }

  private static boolean fits(Mapping preset, Sample sample) {
    return preset.files().get(0).columns().get(Field.ID).stream()
        .anyMatch(name -> sample.places(name).size() == 1);
  }

  /** The file with the opportunities: it has an id, and most of all the first contact. */
  private static int first(List<Columns> columns) {
    int first =
        IntStream.range(0, columns.size())
            .filter(i -> columns.get(i).fields().containsKey(Field.ID))
            .boxed()
            .max(
                Comparator.<Integer, Boolean>comparing(
                        i -> columns.get(i).fields().containsKey(Field.LEAD_AT))
                    .thenComparing(i -> columns.get(i).fields().size()))
            .orElse(-1);
    if (first < 0) {
      Faults faults = new Faults();
      faults.add("mapping", MappingMessage.NOTHING_PROPOSED.with());
      faults.throwIfAny();
    }
    return first;
  }

  private static Map<Field, Map<String, String>> values(List<Columns> columns) {
    Map<Field, Map<String, String>> values = MappingReader.byField();
    for (Field field : List.of(Field.OUTCOME, Field.PHASE)) {
      Map<String, String> meant = new java.util.TreeMap<>();
      ValuesReader.constants(field).forEach(one -> meant.put(Mapping.folded(one), one));
      columns.forEach(one -> meant.putAll(one.meanings(field)));
      values.put(field, meant);
    }
    return values;
  }
}
