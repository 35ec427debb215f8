package org.salesadvisor.account.batch;

/** Follows quotes through a record, byte by byte, to find where it ends. */
final class Quoting {

  private enum State {
    /** Where a quote would open a cell. */
    START,
    PLAIN,
    QUOTED,
    /** After a quote inside a quoted cell: doubled, or its end. */
    CLOSING,
    /** After a quote where none may stand; the record ends with the line and swallows no others. */
    BROKEN
  }

  private final boolean isTable;
  private final int separator;
  private State state = State.START;

  private Quoting(boolean isTable, char separator) {
    this.isTable = isTable;
    this.separator = separator;
  }

  /** Cells between separators, in quotes where they hold a separator, a quote or a line end. */
  static Quoting table(char separator) {
    return new Quoting(true, separator);
  }

  /** Lines that end at each line end. */
  static Quoting none() {
    return new Quoting(false, '\n');
  }

  void restart() {
    state = State.START;
  }

  boolean isOpen() {
    return state == State.QUOTED;
  }

  boolean isBroken() {
    return state == State.BROKEN;
  }

  /** Whether a carriage return alone ends a line, as it does for every reader of tables. */
  boolean endsAtReturn() {
    return isTable;
  }

  /** Takes the next byte, which is no line end outside quotes. */
  void take(byte b) {
    if (!isTable) {
      return;
    }
    switch (state) {
      case START -> state = b == '"' ? State.QUOTED : plain(b);
      case PLAIN -> state = b == '"' ? State.BROKEN : plain(b);
      case QUOTED -> state = b == '"' ? State.CLOSING : State.QUOTED;
      case CLOSING -> state = b == '"' ? State.QUOTED : b == separator ? State.START : State.BROKEN;
      case BROKEN -> {}
    }
  }

  private State plain(byte b) {
    return b == separator ? State.START : State.PLAIN;
  }
}
