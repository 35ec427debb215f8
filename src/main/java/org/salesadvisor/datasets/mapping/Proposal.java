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

  private final Fields fields;
  private final List<Sample> samples;

  private Proposal(Fields fields, List<Sample> samples) {
    this.fields = fields;
    this.samples = samples;
  }

  /**
   * Proposes.
   *
   * @param fields what there may be
   * @throws org.salesadvisor.errors.InvalidInputException when nothing looks like any, or like an
   *     id where each record must have one
   */
  public static Mapping of(Fields fields, List<TableSource> sources) {
    List<Sample> samples = sources.stream().map(Sample::of).toList();
    return new Proposal(fields, samples).propose();
  }

  private Mapping propose() {
    if (samples.size() == 1) {
      Mapping preset = preset(samples.get(0));
      if (preset != null) {
        return preset;
      }
    }
    List<Columns> columns = samples.stream().map(one -> Columns.of(fields, one)).toList();
    return new Mapping(
        fields,
        null,
        ZoneId.of("UTC"),
        null,
        List.of(),
        null,
        null,
        fields.areJoined() ? joined(columns) : each(columns),
        values(columns),
        Map.of(),
        List.of(),
        false);
  }

  private List<FileMapping> joined(List<Columns> columns) {
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
    return files;
  }

  private static List<FileMapping> each(List<Columns> columns) {
    mustBe(columns.stream().noneMatch(one -> one.fields().isEmpty()));
    return columns.stream()
        .map(one -> one.file(columns.size() > 1, one.fields().keySet(), null))
        .toList();
  }

  private Mapping preset(Sample sample) {
    return fields.presets().values().stream()
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

  private boolean fits(Mapping preset, Sample sample) {
    return preset.files().get(0).columns().get(fields.id()).stream()
        .anyMatch(name -> sample.places(name).size() == 1);
  }

  /** The file with the opportunities: it has an id, and most of all the first contact. */
  private static int first(List<Columns> columns) {
    int first =
        IntStream.range(0, columns.size())
            .filter(i -> columns.get(i).fields().containsKey(OpportunityField.ID))
            .boxed()
            .max(
                Comparator.<Integer, Boolean>comparing(
                        i -> columns.get(i).fields().containsKey(OpportunityField.LEAD_AT))
                    .thenComparing(i -> columns.get(i).fields().size()))
            .orElse(-1);
    mustBe(first >= 0);
    return first;
  }

  private static void mustBe(boolean isProposed) {
    if (!isProposed) {
      Faults faults = new Faults();
      faults.add("mapping", MappingMessage.NOTHING_PROPOSED.with());
      faults.throwIfAny();
    }
  }

  private Map<Field, Map<String, String>> values(List<Columns> columns) {
    Map<Field, Map<String, String>> values = Fields.byField();
    for (Field field : fields.all()) {
      if (field.hasConstants()) {
        Map<String, String> meant = new java.util.TreeMap<>();
        columns.forEach(one -> meant.putAll(one.meanings(field)));
        ValuesReader.itself(field, meant);
        values.put(field, meant);
      }
    }
    return values;
  }
}
