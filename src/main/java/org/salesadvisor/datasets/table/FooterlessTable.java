package org.salesadvisor.datasets.table;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** A table without what stands below it. Rows of one cell within it stay: they are broken ones. */
final class FooterlessTable implements Table {

  /** A longer one is no footer. */
  private static final int MOST_ROWS = 20;

  private final Table whole;
  private final Queue<Row> held = new ArrayDeque<>();
  private boolean isBroken;
  private long footerLine;

  private FooterlessTable(Table whole) {
    this.whole = whole;
  }

  /** Tables of one or two columns cannot be told from their footers. */
  static Table of(Table table) {
    return table.header().size() > 2 ? new FooterlessTable(table) : table;
  }

  @Override
  public Row next() {
    if (held.isEmpty()) {
      hold();
    }
    return held.poll();
  }

  /** Reads on to a row that is none of a footer: then those before it are none either. */
  private void hold() {
    Row row = whole.next();
    while (row != null && isFooter(row) && held.size() < MOST_ROWS) {
      held.add(row);
      row = whole.next();
    }
    if (row != null) {
      isBroken = isFooter(row);
      held.add(row);
    } else if (!held.isEmpty() && !isBroken) {
      footerLine = held.peek().line();
      held.clear();
    }
  }

  /** A cell of several lines is what follows a quote that nobody closed. */
  private static boolean isFooter(Row row) {
    return row.cells().size() == 1 && row.cells().get(0).indexOf('\n') < 0;
  }

  @Override
  public long footerLine() {
    return footerLine;
  }

  @Override
  public List<String> header() {
    return whole.header();
  }

  @Override
  public String form() {
    return whole.form();
  }

  @Override
  public void close() {
    whole.close();
  }
}
