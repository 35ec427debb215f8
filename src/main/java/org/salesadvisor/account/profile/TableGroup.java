package org.salesadvisor.account.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Pointer;
import org.salesadvisor.records.Kind;
import org.salesadvisor.records.RecordShape;

/** The columns of a table that belong to one record, and those of the records inside it. */
final class TableGroup {

  private final RecordShape<?> shape;
  private final Pointer pointer;
  private final int index;
  private final boolean required;
  private final List<Column> columns = new ArrayList<>();
  private final List<TableGroup> groups = new ArrayList<>();

  /**
   * A column of a single fact.
   *
   * @param cell its place in the row
   * @param index its place in the record
   */
  private record Column(int cell, int index, Kind kind, Pointer pointer) {}

  private TableGroup(RecordShape<?> shape, Pointer pointer, int index, boolean required) {
    this.shape = shape;
    this.pointer = pointer;
    this.index = index;
    this.required = required;
  }

  static TableGroup root(RecordShape<?> shape) {
    return new TableGroup(shape, Pointer.WHOLE, 0, true);
  }

  /** Makes room for a fact; the path is known. */
  void add(String path, int cell) {
    String[] names = path.split("\\.", 2);
    int at = shape.names().indexOf(names[0]);
    Pointer inside = pointer.in(names[0]);
    if (names.length == 1) {
      columns.add(new Column(cell, at, shape.kind(at), inside));
    } else {
      group(at, inside).add(names[1], cell);
    }
  }

  private TableGroup group(int at, Pointer inside) {
    for (TableGroup known : groups) {
      if (known.index == at) {
        return known;
      }
    }
    TableGroup made = new TableGroup(shape.kind(at).group(), inside, at, shape.isRequired(at));
    groups.add(made);
    return made;
  }

  /** The record, or null when the row knows nothing of it. */
  Object read(IntFunction<String> cells, boolean decimalComma, Faults faults) {
    Object[] values = new Object[shape.names().size()];
    boolean known = required;
    for (Column column : columns) {
      String cell = cells.apply(column.cell).strip();
      if (!cell.isEmpty()) {
        known = true;
        values[column.index] = parse(column, cell, decimalComma, faults);
      }
    }
    for (TableGroup group : groups) {
      Object value = group.read(cells, decimalComma, faults);
      known |= value != null;
      values[group.index] = shape.kind(group.index).ofGroup(value);
    }
    return !known || shape.isIncomplete(values, pointer, faults) ? null : shape.make(values);
  }

  private static Object parse(Column column, String cell, boolean decimalComma, Faults faults) {
    String written =
        decimalComma && column.kind.isNumeric() && cell.indexOf('.') < 0
            ? cell.replace(',', '.')
            : cell;
    return column.kind.parse(written, column.pointer, faults);
  }
}
