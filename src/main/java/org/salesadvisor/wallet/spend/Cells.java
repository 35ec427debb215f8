package org.salesadvisor.wallet.spend;

import java.math.BigDecimal;
import org.salesadvisor.datasets.mapping.Amounts;
import org.salesadvisor.datasets.table.Row;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Shown;

/** The cells of one row, by the names of their columns. */
record Cells(Row row, Header header, Amounts amounts, Faults faults) {

  private static final int LONGEST = 200;

  /** Null when nothing stands there. */
  String text(String column) {
    String cell = header.cell(row, column);
    if (cell != null
        && (cell.length() > LONGEST || cell.chars().anyMatch(Character::isISOControl))) {
      fault(column, SpendMessage.TOO_LONG.with(Shown.of(cell), LONGEST));
      return null;
    }
    return cell;
  }

  /** As {@link #text}; nothing is a fault. */
  String needed(String column) {
    String cell = text(column);
    if (cell == null) {
      fault(column, SpendMessage.EMPTY_CELL.with());
    }
    return cell;
  }

  /** An amount or a number, 0 or more; null when nothing stands there or it has a fault. */
  Double number(String column) {
    String cell = header.cell(row, column);
    if (cell == null) {
      return null;
    }
    BigDecimal number = amounts.find(cell);
    if (number == null) {
      fault(column, SpendMessage.NO_NUMBER.with(Shown.of(cell)));
    } else if (number.signum() < 0) {
      fault(column, SpendMessage.BELOW_ZERO.with(number));
    } else {
      return number.doubleValue();
    }
    return null;
  }

  void fault(String column, org.salesadvisor.language.Message message) {
    faults.add(
        column == null
            ? Fault.inLine(row.line(), message)
            : Fault.inCell(row.line(), column, message));
  }
}
