package org.salesadvisor.datasets.mapping;

import java.util.List;
import java.util.Map;
import org.salesadvisor.datasets.table.TableSource;

/**
 * One file met by its mapping: where everything stands and how it is written.
 *
 * @param source what is read
 * @param header its columns
 * @param places by field the columns that may hold it; the first that is filled counts
 * @param key the column by which its rows belong to the first file; for that one the id
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
}
