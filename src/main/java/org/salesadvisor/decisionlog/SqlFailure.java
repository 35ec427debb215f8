package org.salesadvisor.decisionlog;

import java.sql.SQLException;

/** What a failed insert means for its decisions, by SQLSTATE. */
enum SqlFailure {
  /** A row is at fault: the same insert will fail for ever. */
  CONTENT,
  /** What a row names is not there: the version of the rules or the form. */
  NAMES_NOTHING,
  /** The server said that it did not do it, now; another attempt may succeed. */
  NOT_DONE,
  /** The connection broke: nobody knows. */
  UNKNOWN;

  static SqlFailure of(SQLException failure) {
    String state = failure.getSQLState();
    if (state == null || state.startsWith("08")) {
      return UNKNOWN;
    }
    if (state.equals("23503")) {
      return NAMES_NOTHING;
    }
    return isContent(state) ? CONTENT : NOT_DONE;
  }

  /** 22 data, 23 constraints, 54 limits such as a value too long for an index. */
  private static boolean isContent(String state) {
    return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
  }
}
