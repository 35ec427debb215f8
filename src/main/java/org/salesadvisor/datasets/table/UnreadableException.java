package org.salesadvisor.datasets.table;

import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Message;

/** A file, or the rest of one, that cannot be read. */
public final class UnreadableException extends AdvisorException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final long line;

  /**
   * @param file which
   * @param line where, counted from 1; 0 when the whole file is meant
   */
  public UnreadableException(String file, long line, Message message) {
    super("UNREADABLE_FILE", message, TableMessage.CORRECT_FILE.with(file));
    this.file = file;
    this.line = line;
  }

  public String file() {
    return file;
  }

  public long line() {
    return line;
  }
}
