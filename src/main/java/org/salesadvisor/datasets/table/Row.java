package org.salesadvisor.datasets.table;

import java.util.List;

/**
 * A record of a table.
 *
 * @param line where it begins, counted from 1; in a sheet the number of its row
 * @param cells as they are written; as many as it has, which may be more or fewer than the header
 */
public record Row(long line, List<String> cells) {

  /** Whether nothing is written in it. */
  public boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
