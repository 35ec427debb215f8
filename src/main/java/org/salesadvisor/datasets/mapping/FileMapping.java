package org.salesadvisor.datasets.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How one file is read.
 *
 * @param file its name, in which {@code *} stands for anything; null for whatever is sent
 * @param columns by field the names that its column may have; the first that the header has is
 *     taken
 * @param join how its rows belong to those of the first file; null for the first
 */
public record FileMapping(String file, Map<Field, List<String>> columns, Join join) {

  public FileMapping {
    columns = Map.copyOf(columns);
  }

  /**
   * Rows belong together where two columns hold the same.
   *
   * @param column of this file
   * @param to of the first file
   */
  public record Join(String column, String to) {}

  /** Stands for the column of the id where rows have none. */
  static final String LINE = "#";

  boolean isNumbered() {
    return columns.entrySet().stream()
        .anyMatch(one -> one.getKey().key().equals("id") && one.getValue().equals(List.of(LINE)));
  }

  /** Whether it is meant by this name; case does not count. */
  public boolean fits(String name) {
    if (file == null) {
      return true;
    }
    String[] pieces = file.split("\\*", -1);
    StringBuilder pattern = new StringBuilder(Pattern.quote(pieces[0]));
    for (int i = 1; i < pieces.length; i++) {
      String piece = Pattern.quote(pieces[i]);
      // found once and kept: all ways in which many stars divide a name are too many to try
      pattern.append(i == pieces.length - 1 ? ".*" + piece : "(?>.*?" + piece + ")");
    }
    return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE).matcher(name).matches();
  }

  /** The same without these fields, which another file gives. */
  FileMapping without(Set<Field> others) {
    Map<Field, List<String>> rest = new HashMap<>(columns);
    rest.keySet().removeAll(others);
    return new FileMapping(file, rest, join);
  }
}
