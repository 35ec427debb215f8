package org.salesadvisor.datasets.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/**
 * A text with a line of its own behind its end. Where a quote was opened and nobody closed it, the
 * line is a part of the last cell: that is how it shows.
 */
final class EndMark extends FilterReader {

  /** No character: Unicode keeps it for programs. */
  private static final String MARK = "\uFFFF";

  private static final String LINE = "\n" + MARK;

  private int given = -1;

  EndMark(Reader in) {
    super(in);
  }

  /** Whether a record is the mark. */
  static boolean is(List<String> cells) {
    return cells.size() == 1 && cells.get(0).equals(MARK);
  }

  /** Whether a record has swallowed the mark. */
  static boolean isWithin(List<String> cells) {
    return cells.get(cells.size() - 1).endsWith(MARK);
  }

  @Override
  public int read(char[] chars, int from, int length) throws IOException {
    if (given < 0) {
      int read = super.read(chars, from, length);
      if (read >= 0) {
        return read;
      }
      given = 0;
    }
    int rest = Math.min(length, LINE.length() - given);
    LINE.getChars(given, given + rest, chars, from);
    given += rest;
    return rest == 0 ? -1 : rest;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
