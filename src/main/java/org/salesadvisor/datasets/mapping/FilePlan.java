package org.salesadvisor.datasets.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.salesadvisor.datasets.table.TableSource;
import org.salesadvisor.errors.Shown;

/**
 * One file met by its mapping: where everything stands and how it is written.
 *
 * @param source what is read
 * @param header its columns
 * @param places by field the columns that may hold it; the first that is filled counts
 * @param key the column by which its rows belong to the first file; for that one the id; below zero
 *     where rows have none
 * @param keysOfOthers for the first file, by further file, the column that its rows refer to
 * @param moments by field how dates are written
 * @param amounts how the value is written
 */
public record FilePlan(
    TableSource source,
    List<String> header,
    Map<Field, List<Integer>> places,
    int key,
    List<Integer> keysOfOthers,
    Map<Field, Moments> moments,
    Amounts amounts) {

  public FilePlan {
    header = List.copyOf(header);
    places = Map.copyOf(places);
    keysOfOthers = List.copyOf(keysOfOthers);
    moments = Map.copyOf(moments);
  }

  /** Exports may have hundreds. */
  private static final int MOST_UNUSED = 30;

  /** Of a file whose rows have no id: file and line name them. */
  static final int NUMBERED = -2;

  public boolean isNumbered() {
    return key == NUMBERED;
  }

  /** The name of the first column of a field. */
  public String column(Field field) {
    List<Integer> columns = places.getOrDefault(field, List.of());
    return columns.isEmpty() ? field.key() : header.get(columns.get(0));
  }

  public boolean has(Field field) {
    return places.containsKey(field);
  }

  /** The first columns that nothing is read from. */
  public List<String> unused() {
    Set<Integer> used = places.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    return IntStream.range(0, header.size())
        .filter(i -> !used.contains(i))
        .limit(MOST_UNUSED)
        .mapToObj(i -> Shown.of(header.get(i)))
        .toList();
  }
}
