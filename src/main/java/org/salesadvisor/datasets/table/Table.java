package org.salesadvisor.datasets.table;

import java.util.List;

/** A table that is being read, once and by one thread. */
public interface Table extends AutoCloseable {

  /** The names of the columns, without spaces around them; some may be empty or stand twice. */
  List<String> header();

  /** How it is written, such as {@code CSV UTF-8 ;}, for reports. */
  String form();

  /**
   * The next record in which something is written.
   *
   * @return null after the last
   * @throws UnreadableException when the rest cannot be read
   */
  Row next();

  /**
   * Where what a program wrote below the table begins, such as a total or a notice: rows of one
   * cell that no other follows. They are no records.
   *
   * @return its line, known at the end; 0 when there is none
   */
  default long footerLine() {
    return 0;
  }

  @Override
  void close();
}
