package org.salesadvisor.datasets.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.datasets.table.TableSource;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.language.Message;

/**
 * A mapping met by files.
 *
 * @param mapping as it was given
 * @param files of opportunities the first holds them
 */
public record Plan(Mapping mapping, List<FilePlan> files) {

  public Plan {
    files = List.copyOf(files);
  }

  /**
   * Finds every column of the mapping in the files, and out of their begin how dates and amounts
   * are written.
   *
   * @throws org.salesadvisor.errors.InvalidInputException naming every file and column that is not
   *     there or can be read in two ways
   */
  public static Plan of(Mapping mapping, List<TableSource> sources) {
    Faults faults = new Faults();
    List<Matching.Met> met = new Matching(mapping, faults).met(sources);
    faults.throwIfAny();
    List<FilePlan> plans = new ArrayList<>();
    for (int i = 0; i < met.size(); i++) {
      boolean isFirst = i == 0 || !mapping.fields().areJoined();
      plans.add(plan(mapping, isFirst, met.get(i), faults));
    }
    faults.throwIfAny();
    return new Plan(mapping, plans);
  }

  private static FilePlan plan(Mapping mapping, boolean isFirst, Matching.Met met, Faults faults) {
    FileMapping own = met.mapping();
    Sample sample = met.sample();
    Field id = mapping.fields().id();
    Map<Field, List<Integer>> places = Fields.byField();
    boolean isNumbered = isFirst && own.isNumbered();
    (isNumbered ? own.without(Set.of(id)) : own)
        .columns()
        .forEach(
            (field, names) -> {
              List<Integer> found = found(names, sample, mapping.mayLackColumns(), faults);
              if (!found.isEmpty()) {
                places.put(field, found);
              }
            });
    boolean mustHaveId = isFirst && !isNumbered && mapping.fields().areJoined();
    if (mustHaveId && !places.containsKey(id) && mapping.mayLackColumns()) {
      faults.add(sample.name(), noColumn(sample, own.columns().get(id).get(0)));
    }
    if (places.isEmpty() && faults.isEmpty()) {
      faults.add(sample.name(), MappingMessage.NO_COLUMN_AT_ALL.with(sample.name()));
    }
    Written written = new Written(mapping, sample, faults);
    return new FilePlan(
        sample.source(),
        sample.header(),
        places,
        isNumbered
            ? FilePlan.NUMBERED
            : isFirst ? first(places.get(id)) : first(place(own.join().column(), sample, faults)),
        isFirst ? keysOfOthers(mapping, sample, faults) : List.of(),
        written.moments(places),
        written.amounts(places));
  }

  private static int first(List<Integer> places) {
    return places == null || places.isEmpty() ? -1 : places.get(0);
  }

  private static List<Integer> keysOfOthers(Mapping mapping, Sample sample, Faults faults) {
    return mapping.files().stream()
        .filter(other -> other.join() != null)
        .map(other -> first(place(other.join().to(), sample, faults)))
        .toList();
  }

  private static List<Integer> found(
      List<String> names, Sample sample, boolean mayLack, Faults faults) {
    List<Integer> found = new ArrayList<>();
    for (String name : names) {
      if (!mayLack || !sample.places(name).isEmpty()) {
        found.addAll(place(name, sample, faults));
      }
    }
    return found;
  }

  private static List<Integer> place(String column, Sample sample, Faults faults) {
    List<Integer> places = sample.places(column);
    if (places.isEmpty()) {
      faults.add(sample.name(), noColumn(sample, column));
    } else if (places.size() > 1) {
      faults.add(sample.name(), MappingMessage.TWO_COLUMNS.with(sample.name(), column));
    }
    return places;
  }

  private static Message noColumn(Sample sample, String column) {
    List<String> shown = sample.header().stream().map(Shown::of).toList();
    return MappingMessage.NO_COLUMN.with(
        sample.name(), Shown.of(column), Nearest.hint(column, shown));
  }
}
