package org.salesadvisor.datasets.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.salesadvisor.datasets.mapping.Field;
import org.salesadvisor.datasets.mapping.FilePlan;
import org.salesadvisor.datasets.mapping.Mapping;
import org.salesadvisor.datasets.mapping.Plan;
import org.salesadvisor.datasets.table.Row;
import org.salesadvisor.datasets.table.Table;
import org.salesadvisor.datasets.table.UnreadableException;

/** Reads a file from its begin to its end. The door of this package. */
public final class FileReading {

  /** Between two signs of life. */
  private static final int ROWS = 2_000;

  private final Mapping mapping;
  private final FilePlan plan;
  private final Findings findings;
  private final int keys;
  private final boolean isFirst;
  private final List<Field> fields;

  /**
   * @param file its place in the plan
   */
  public FileReading(Plan plan, int file, Findings findings) {
    this.mapping = plan.mapping();
    this.plan = plan.files().get(file);
    this.findings = findings;
    this.isFirst = file == 0;
    this.keys = file == 0 ? plan.files().size() : 1;
    this.fields = fields(this.plan, mapping);
  }

  /** What a file gives, in a fixed order. */
  public static List<Field> fields(FilePlan plan, Mapping mapping) {
    List<Field> fields = new ArrayList<>();
    for (Field field : Field.values()) {
      boolean isMade = field == Field.SIZE && plan.has(Field.VALUE) && !mapping.sizes().isEmpty();
      if (field != Field.ID && (plan.has(field) || isMade)) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** Takes rows without fault. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Takes one; the arrays are used again for the next.
     *
     * @param keys its own, then those of further files that it refers to; null where empty
     * @param values in the order of the fields, as PostgreSQL writes them; null where empty
     */
    void take(long line, String[] keys, String[] values);
  }

  /**
   * Reads all rows.
   *
   * @param alive hears now and then how many were read; may throw to stop
   * @return how the table is written and how many rows it has, for reports
   */
  public Map.Entry<String, Long> read(Taker taker, LongConsumer alive) {
    RowReader reader = new RowReader(mapping, plan, fields, findings);
    String[] key = new String[keys];
    String[] values = new String[fields.size()];
    long rows = 0;
    try (Table table = plan.source().open()) {
      try {
        for (Row row = table.next(); row != null; row = table.next()) {
          rows++;
          if (reader.read(row, key, values)) {
            taker.take(row.line(), key, values);
          }
          if (rows % ROWS == 0) {
            alive.accept(rows);
          }
        }
      } catch (UnreadableException rest) {
        findings.add(
            FindingCode.UNREADABLE, plan.source().name(), rest.line(), null, rest.message());
      }
      findings.settleUnmapped();
      whole(table, rows);
      return Map.entry(table.form(), rows);
    }
  }

  private void whole(Table table, long rows) {
    String file = plan.source().name();
    if (table.footerLine() > 0) {
      findings.add(FindingCode.FOOTER, file, table.footerLine(), null);
    }
    if (isFirst && rows == 0 && !findings.hasErrors()) {
      findings.add(FindingCode.NO_ROWS, file, 1, null);
    }
  }
}
