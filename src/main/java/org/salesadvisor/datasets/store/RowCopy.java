package org.salesadvisor.datasets.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/** Writes rows in the text format of COPY, a piece at a time. For one thread. */
final class RowCopy {

  private static final int PIECE = 65_536;

  private final CopyIn copy;
  private final StringBuilder text = new StringBuilder(PIECE + 4_096);

  RowCopy(CopyIn copy) {
    this.copy = copy;
  }

  void add(long line, String[] keys, String[] values) throws SQLException {
    text.append(line);
    for (String key : keys) {
      cell(key);
    }
    for (String value : values) {
      cell(value);
    }
    text.append('\n');
    if (text.length() >= PIECE) {
      flush();
    }
  }

  private void cell(String value) {
    text.append('\t');
    if (value == null) {
      text.append("\\N");
      return;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }

  private void flush() throws SQLException {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    text.setLength(0);
  }

  void end() throws SQLException {
    flush();
    copy.endCopy();
  }

  /** Gives up; the connection can do nothing else before. */
  void abandon() {
    try {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    } catch (SQLException asWanted) {
      // the server says that it was not finished
    }
  }
}
