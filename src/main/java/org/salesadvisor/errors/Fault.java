package org.salesadvisor.errors;

import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;

/**
 * One thing wrong in an input.
 *
 * @param pointer where, for programs: a JSON pointer, or line and column of a table; empty when the
 *     whole is meant
 * @param place the same for people; null where the pointer says it to them as well
 * @param message what is wrong, which value, and what to write instead
 */
public record Fault(String pointer, Message place, Message message) {

  public Fault(String pointer, Message message) {
    this(pointer, null, message);
  }

  /** A fault of a whole line of a table, counted from 1. */
  public static Fault inLine(long line, Message message) {
    return at(ErrorMessage.IN_LINE.with(line), message);
  }

  /** A fault of one cell of a table. */
  public static Fault inCell(long line, String column, Message message) {
    return at(ErrorMessage.IN_CELL.with(line, column), message);
  }

  private static Fault at(Message place, Message message) {
    return new Fault(place.text(Language.EN), place, message);
  }

  /** Where it is, for people. */
  public String place(Language language) {
    return place == null ? pointer : place.text(language);
  }

  /** One line: where and what. */
  public String text(Language language) {
    String words = message.text(language);
    return pointer.isEmpty() ? words : place(language) + ": " + words;
  }

  /** In English, for logs. */
  @Override
  public String toString() {
    return text(Language.EN);
  }
}
