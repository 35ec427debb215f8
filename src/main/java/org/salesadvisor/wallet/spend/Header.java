package org.salesadvisor.wallet.spend;

import java.util.List;
import org.salesadvisor.datasets.table.Row;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Shown;

/**
 * The columns of a file.
 *
 * @param names in their order
 */
record Header(List<String> names) {

  /** The place of a column, or -1; what is wrong with it is a fault. */
  private int place(String column, String pointer, Faults faults) {
    int place = names.indexOf(column);
    if (place < 0) {
      faults.add(
          pointer,
          () -> SpendMessage.NO_COLUMN.with(Shown.of(column), Nearest.hint(column, names)));
    } else if (place != names.lastIndexOf(column)) {
      faults.add(pointer, SpendMessage.TWO_COLUMNS.with(Shown.of(column)));
    }
    return place;
  }

  /** Tells which of these columns are not there, or stand twice. */
  void mustHave(SpendMapping mapping, Faults faults) {
    ColumnsDocument columns = mapping.columns();
    optional("client", columns.client(), faults);
    optional("name", columns.name(), faults);
    optional("segment", columns.segment(), faults);
    optional("size", columns.size(), faults);
    optional("salesBefore", columns.salesBefore(), faults);
    optional("category", columns.category(), faults);
    optional("sales", columns.sales(), faults);
    optional("spend", columns.spend(), faults);
    optional("rank", columns.rank(), faults);
    optional("suppliers", columns.suppliers(), faults);
    if (mapping.categories() != null) {
      for (int i = 0; i < mapping.categories().size(); i++) {
        place(mapping.categories().get(i), "/categories/" + i, faults);
      }
    }
  }

  private void optional(String part, String column, Faults faults) {
    if (column != null) {
      place(column, "/columns/" + part, faults);
    }
  }

  /** What stands there, without spaces around it; null when nothing does or there is no column. */
  String cell(Row row, String column) {
    int place = column == null ? -1 : names.indexOf(column);
    String cell = place < 0 || place >= row.cells().size() ? "" : row.cells().get(place).strip();
    return cell.isEmpty() ? null : cell;
  }
}
