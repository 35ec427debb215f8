package org.salesadvisor.datasets.table;

/** Counts the characters beyond ASCII that are sound UTF-8, and those that are not. */
final class Utf8Scan {

  private int awaited;
  private long sound;
  private long broken;
  private long line = 1;
  private long firstBrokenLine;

  void take(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      byte b = bytes[i];
      if (b >= 0 && awaited == 0) {
        line += b == '\n' ? 1 : 0;
      } else {
        take(b);
      }
    }
  }

  private void take(byte b) {
    if (awaited > 0 && (b & 0xC0) == 0x80) {
      awaited--;
      sound += awaited == 0 ? 1 : 0;
      return;
    }
    if (awaited > 0) {
      breaks();
    }
    awaited = following(b & 0xFF);
    if (awaited < 0) {
      awaited = 0;
      breaks();
    }
    line += b == '\n' ? 1 : 0;
  }

  /** How many bytes follow this one; -1 where none may stand. */
  private static int following(int b) {
    if (b < 0x80) {
      return 0;
    }
    if (b >= 0xC2 && b <= 0xDF) {
      return 1;
    }
    if (b >= 0xE0 && b <= 0xEF) {
      return 2;
    }
    return b >= 0xF0 && b <= 0xF4 ? 3 : -1;
  }

  private void breaks() {
    broken++;
    firstBrokenLine = firstBrokenLine == 0 ? line : firstBrokenLine;
  }

  long sound() {
    return sound;
  }

  /** An unfinished character at the end is broken too. */
  long broken() {
    return broken + (awaited > 0 ? 1 : 0);
  }

  long firstBrokenLine() {
    return firstBrokenLine == 0 ? line : firstBrokenLine;
  }
}
