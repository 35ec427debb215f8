package org.salesadvisor.datasets.reading;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.salesadvisor.datasets.mapping.FilePlan;
import org.salesadvisor.datasets.table.Row;
import org.salesadvisor.datasets.table.Table;
import org.salesadvisor.datasets.table.UnreadableException;

/** Reads a file from its begin to its end. The door of this package. */
public final class FileReading {

  /** Between two signs of life. */
  private static final int ROWS = 2_000;

  private final FilePlan plan;
  private final Findings findings;
  private final boolean mustHaveRows;

  /**
   * @param mustHaveRows whether it is a fault when it has none
   */
  public FileReading(FilePlan plan, Findings findings, boolean mustHaveRows) {
    this.plan = plan;
    this.findings = findings;
    this.mustHaveRows = mustHaveRows;
  }

  /**
   * Reads all rows.
   *
   * @param alive hears now and then how many were read; may throw to stop
   * @return how the table is written and how many rows it has, for reports
   */
  public Map.Entry<String, Long> read(Consumer<Row> taker, LongConsumer alive) {
    long rows = 0;
    try (Table table = plan.source().open()) {
      try {
        for (Row row = table.next(); row != null; row = table.next()) {
          rows++;
          taker.accept(row);
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
    if (mustHaveRows && rows == 0 && !findings.hasErrors()) {
      findings.add(FindingCode.NO_ROWS, file, 1, null);
    }
  }
}
