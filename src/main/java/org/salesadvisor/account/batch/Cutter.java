package org.salesadvisor.account.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into records without ever holding more than one and a piece. A record longer than
 * {@link #LONGEST} is passed over; a quote that is never closed costs the line that opened it only.
 */
final class Cutter {

  /** A profile with its order history; the usual one takes a kilobyte. */
  static final int LONGEST = 1_048_576;

  private static final int PIECE = 65_536;

  private final InputStream in;
  private Quoting quoting = Quoting.none();
  private byte[] buffer = new byte[PIECE];
  private int start;
  private int scan;
  private int end;
  private boolean isAtEnd;
  private long line = 1;

  Cutter(InputStream in) throws IOException {
    this.in = in;
    skipMark();
  }

  /** The mark that some programs write before UTF-8. */
  private void skipMark() throws IOException {
    while (end < 3 && fill()) {
      continue;
    }
    boolean marked =
        end >= 3
            && buffer[0] == (byte) 0xEF
            && buffer[1] == (byte) 0xBB
            && buffer[2] == (byte) 0xBF;
    start = marked ? 3 : 0;
    scan = start;
  }

  /** From here on records are rows of a table. */
  void readTable(char separator) {
    quoting = Quoting.table(separator);
  }

  /** The line that comes next, without its end, and without taking it; null at the end. */
  byte[] peekLine() throws IOException {
    int at = start;
    while (at < LONGEST) {
      if (at == end && !fill()) {
        return start == end ? null : Arrays.copyOfRange(buffer, start, end);
      }
      if (buffer[at] == '\n' || buffer[at] == '\r') {
        return Arrays.copyOfRange(buffer, start, at);
      }
      at++;
    }
    return Arrays.copyOfRange(buffer, start, at);
  }

  /** The next record that is not blank, or null after the last. */
  Cut next() throws IOException {
    Cut cut = cut();
    while (cut != null && cut.isBlank()) {
      cut = cut();
    }
    return cut;
  }

  /** Whether there is input that needs no waiting. */
  boolean isReady() throws IOException {
    return start < end || isAtEnd || in.available() > 0;
  }

  private Cut cut() throws IOException {
    quoting.restart();
    long first = line;
    scan = start;
    while (true) {
      if (scan - start > LONGEST) {
        return quoting.isOpen() && line > first ? unclosed(first) : tooLong(first);
      }
      if (scan == end && !fill()) {
        return last(first);
      }
      byte b = buffer[scan];
      boolean isLineEnd = b == '\n' || b == '\r' && quoting.endsAtReturn();
      if (isLineEnd && !quoting.isOpen()) {
        return record(first);
      }
      if (b == '\n') {
        line++;
      }
      quoting.take(b);
      scan++;
    }
  }

  private Cut record(long first) throws IOException {
    Cut cut = piece(first, scan);
    passLineEnd();
    return cut;
  }

  private Cut piece(long first, int to) {
    return quoting.isBroken()
        ? new Cut(first, null, BatchMessage.QUOTE_STRAY.with())
        : new Cut(first, Arrays.copyOfRange(buffer, start, to), null);
  }

  private Cut last(long first) throws IOException {
    if (start == end) {
      return null;
    }
    if (quoting.isOpen()) {
      return unclosed(first);
    }
    Cut cut = piece(first, end);
    start = end;
    return cut;
  }

  /** Goes back to the end of the line that opened the quote: the lines after it are still good. */
  private Cut unclosed(long first) throws IOException {
    scan = start;
    line = first;
    passLine();
    return new Cut(first, null, BatchMessage.QUOTE_OPEN.with());
  }

  private Cut tooLong(long first) throws IOException {
    start = scan;
    passLine();
    return new Cut(first, null, BatchMessage.TOO_LONG.with(LONGEST));
  }

  /** Goes past the end of the line in which the scan stands, keeping nothing of it. */
  private void passLine() throws IOException {
    while (scan < end || fill()) {
      byte b = buffer[scan];
      if (b == '\n' || b == '\r' && quoting.endsAtReturn()) {
        passLineEnd();
        return;
      }
      scan++;
      start = scan;
    }
  }

  private void passLineEnd() throws IOException {
    boolean isReturn = buffer[scan] == '\r';
    scan++;
    start = scan;
    line++;
    if (isReturn && (scan < end || fill()) && buffer[scan] == '\n') {
      scan++;
      start = scan;
    }
  }

  /** Reads more behind what is kept; false at the end of the stream. */
  private boolean fill() throws IOException {
    if (isAtEnd) {
      return false;
    }
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      scan -= start;
      end -= start;
      start = 0;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, end, buffer.length - end);
    isAtEnd = read < 0;
    end += Math.max(read, 0);
    return !isAtEnd;
  }
}
