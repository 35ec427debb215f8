package org.salesadvisor.leads;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.salesadvisor.datasets.table.Row;
import org.salesadvisor.datasets.table.Table;
import org.salesadvisor.datasets.table.TableSource;
import org.salesadvisor.datasets.table.Tables;
import org.salesadvisor.errors.ErrorMessage;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Pointer;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.language.Message;
import org.salesadvisor.records.RecordShape;

/**
 * Reads leads from a table: CSV with any separator or XLSX. Its columns are the fields of a lead,
 * however they are written ("Next contact on" is {@code nextContactOn}). All faults of all rows are
 * gathered. For one thread.
 */
final class LeadTable {

  private static final RecordShape<LeadDocument> SHAPE = LeadDocument.SHAPE;

  private final Instant now;
  private final Faults faults;

  LeadTable(Instant now, Faults faults) {
    this.now = now;
    this.faults = faults;
  }

  /**
   * Reads every table of a file.
   *
   * @param use takes each row that has no fault, with its line
   */
  void read(String name, Path file, BiConsumer<Long, LeadDocument> use) {
    for (TableSource source : new Tables().in(name, file)) {
      try (Table table = source.open()) {
        int[] fields = fields(table.header());
        for (Row row = table.next(); row != null; row = table.next()) {
          LeadDocument lead = lead(row, table.header(), fields);
          if (lead != null) {
            use.accept(row.line(), lead);
          }
        }
      }
    }
  }

  /** For each column the field that it gives. */
  private int[] fields(List<String> header) {
    int[] fields = new int[header.size()];
    boolean[] isSeen = new boolean[SHAPE.names().size()];
    for (int i = 0; i < fields.length; i++) {
      String column = header.get(i);
      fields[i] = field(column);
      if (fields[i] < 0) {
        fault(1, column, ErrorMessage.NO_SUCH_FIELD.with(Nearest.hint(column, SHAPE.names())));
      } else if (isSeen[fields[i]]) {
        fault(1, column, LeadMessage.COLUMN_TWICE.with(SHAPE.names().get(fields[i])));
      } else {
        isSeen[fields[i]] = true;
      }
    }
    return fields;
  }

  private static int field(String column) {
    String plain = plain(column);
    for (int i = 0; i < SHAPE.names().size(); i++) {
      if (plain(SHAPE.names().get(i)).equals(plain)) {
        return i;
      }
    }
    return -1;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private LeadDocument lead(Row row, List<String> header, int[] fields) {
    if (row.cells().size() > fields.length) {
      faults.add(
          Fault.inLine(
              row.line(), LeadMessage.TOO_MANY_CELLS.with(row.cells().size(), fields.length)));
      return null;
    }
    Faults own = new Faults();
    Object[] values = new Object[SHAPE.names().size()];
    for (int i = 0; i < row.cells().size(); i++) {
      String cell = row.cells().get(i).strip();
      if (!cell.isEmpty() && fields[i] >= 0) {
        values[fields[i]] =
            SHAPE.kind(fields[i]).parse(cell, Pointer.WHOLE.in(SHAPE.names().get(fields[i])), own);
      }
    }
    LeadCheck.check(new Values(SHAPE, values, own, name -> "/" + name), now);
    own.all().forEach(fault -> fault(row.line(), column(fault, header, fields), fault.message()));
    return own.isEmpty() ? SHAPE.make(values) : null;
  }

  /** The column as the table calls it; the field where the table has none. */
  private static String column(Fault fault, List<String> header, int[] fields) {
    String field = fault.pointer().substring(1);
    int index = SHAPE.names().indexOf(field);
    for (int i = 0; i < fields.length; i++) {
      if (fields[i] == index) {
        return header.get(i);
      }
    }
    return field;
  }

  /** That another lead has this address already. */
  void known(long line, LeadDocument lead) {
    fault(line, "email", LeadMessage.EMAIL_KNOWN.with(Shown.of(lead.email())));
  }

  private void fault(long line, String column, Message message) {
    faults.add(Fault.inCell(line, Shown.of(column), message));
  }
}
