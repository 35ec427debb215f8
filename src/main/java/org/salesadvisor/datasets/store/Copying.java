package org.salesadvisor.datasets.store;

/** Rows of a file on their way to the database. For one thread. */
public final class Copying {

  private final ImportTransaction transaction;
  private final RowCopy copy;

  Copying(ImportTransaction transaction, RowCopy copy) {
    this.transaction = transaction;
    this.copy = copy;
  }

  /**
   * Sends a row.
   *
   * @param keys its own, then those of further files that it refers to; null where empty
   * @param values in the order of the fields, as PostgreSQL writes them; null where empty
   */
  public void add(long line, String[] keys, String[] values) {
    transaction.told(
        on -> {
          copy.add(line, keys, values);
          return null;
        });
  }

  public void end() {
    transaction.told(
        on -> {
          copy.end();
          transaction.copied();
          return null;
        });
  }
}
