package org.salesadvisor.datasets.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.salesadvisor.datasets.table.Row;
import org.salesadvisor.datasets.table.Table;
import org.salesadvisor.datasets.table.TableSource;

/** The begin of a table, from which is learned how it is written. */
record Sample(TableSource source, List<String> header, List<Row> rows) {

  private static final int ROWS = 2_000;

  /** What rows may weigh together, so that wide or long ones do not fill the memory. */
  private static final long MOST_CHARACTERS = 8_000_000;

  /** What a cell weighs beside its characters. */
  private static final int CELL = 40;

  static Sample of(TableSource source) {
    try (Table table = source.open()) {
      List<Row> rows = new ArrayList<>();
      long weight = 0;
      Row row = table.next();
      while (row != null && rows.size() < ROWS && weight < MOST_CHARACTERS) {
        rows.add(row);
        weight += row.cells().stream().mapToLong(cell -> cell.length() + CELL).sum();
        row = table.next();
      }
      return new Sample(source, table.header(), rows);
    }
  }

  String name() {
    return source.name();
  }

  /** What is written in a column, without what is empty. */
  List<String> filled(int place) {
    return rows.stream()
        .filter(row -> place < row.cells().size())
        .map(row -> row.cells().get(place).strip())
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  /** Where columns of this name stand. */
  List<Integer> places(String column) {
    return IntStream.range(0, header.size())
        .filter(i -> header.get(i).equalsIgnoreCase(column.strip()))
        .boxed()
        .toList();
  }
}
