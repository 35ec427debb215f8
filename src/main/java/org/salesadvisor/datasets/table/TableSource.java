package org.salesadvisor.datasets.table;

/**
 * A table that can be read from its begin as often as needed.
 *
 * @param name for people: the file, with the entry of an archive or the sheet behind it
 * @param opening opens it
 */
public record TableSource(String name, Opening opening) {

  /** How a table is opened. */
  @FunctionalInterface
  public interface Opening {
    /**
     * Opens at the begin.
     *
     * @throws UnreadableException when it holds no table
     */
    Table open();
  }

  public Table open() {
    return opening.open();
  }
}
