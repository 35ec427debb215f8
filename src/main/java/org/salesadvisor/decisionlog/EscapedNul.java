package org.salesadvisor.decisionlog;

import java.util.Arrays;

/**
 * The escape of character zero in JSON. PostgreSQL stores it in a {@code json} column, but from
 * then on every query that reads a text out of that row fails. So such a row never gets in.
 */
final class EscapedNul {
  private static final byte[] ESCAPE = {'\\', 'u', '0', '0', '0', '0'};

  private EscapedNul() {}

  static boolean isIn(byte[] json) {
    int i = 0;
    while (i < json.length) {
      if (json[i] != '\\') {
        i++;
      } else if (isEscapeAt(json, i)) {
        return true;
      } else {
        i += 2; // what a backslash escapes, be it another backslash
      }
    }
    return false;
  }

  private static boolean isEscapeAt(byte[] json, int start) {
    return start + ESCAPE.length <= json.length
        && Arrays.equals(json, start, start + ESCAPE.length, ESCAPE, 0, ESCAPE.length);
  }
}
