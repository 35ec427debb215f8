package org.salesadvisor.wallet.spend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.salesadvisor.wallet.share.Bought;
import org.salesadvisor.wallet.share.Client;

/**
 * What the rows of one client tell so far.
 *
 * @param line of the first
 * @param bought by category
 */
record Told(
    long line,
    String id,
    String name,
    String segment,
    Double size,
    Double salesBefore,
    Map<String, Bought> bought) {

  static Told of(long line, String id, Cells cells, ColumnsDocument columns) {
    return new Told(
        line,
        id,
        cells.text(columns.name()),
        cells.text(columns.segment()),
        cells.number(columns.size()),
        cells.number(columns.salesBefore()),
        new LinkedHashMap<>());
  }

  /** Whether two rows are of one client. */
  boolean isSame(Told other) {
    return Objects.equals(segment, other.segment)
        && Objects.equals(size, other.size)
        && Objects.equals(salesBefore, other.salesBefore)
        && Objects.equals(name, other.name);
  }

  Client client() {
    return new Client(id, name, segment, size, salesBefore, List.copyOf(bought.values()));
  }
}
