package org.salesadvisor.engine;

import java.util.Comparator;
import java.util.Objects;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;

/**
 * Something wrong in a rule set, in words of its author. Sorts by place.
 *
 * @param path the file
 * @param line counted from 1, or 0 when the whole file is meant
 * @param column of its first character in the line, counted from 1, or 0 when unknown
 * @param severity whether a rule set with it can serve
 * @param code what kind of fault, permanent, in UPPER_SNAKE
 * @param message what is wrong and which value
 * @param hint what to write instead; null when the message says all
 */
public record RuleFault(
    String path,
    int line,
    int column,
    Severity severity,
    String code,
    Message message,
    Message hint)
    implements Comparable<RuleFault> {

  private static final Comparator<RuleFault> BY_PLACE =
      Comparator.comparing(RuleFault::path)
          .thenComparingInt(RuleFault::line)
          .thenComparingInt(RuleFault::column)
          .thenComparing(RuleFault::code)
          .thenComparing(RuleFault::toString);

  public RuleFault {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
  }

  /** An error without a hint. */
  public static RuleFault error(String path, int line, int column, String code, Message message) {
    return new RuleFault(path, line, column, Severity.ERROR, code, message, null);
  }

  /** A warning without a hint. */
  public static RuleFault warning(String path, int line, int column, String code, Message message) {
    return new RuleFault(path, line, column, Severity.WARNING, code, message, null);
  }

  /** The same fault with what to write instead; null leaves it as it is. */
  public RuleFault withHint(Message instead) {
    return instead == null
        ? this
        : new RuleFault(path, line, column, severity, code, message, instead);
  }

  /** One line: {@code path:line:column CODE message; hint}, without what is unknown. */
  public String text(Language language) {
    return path
        + (line > 0 ? ":" + line : "")
        + (line > 0 && column > 0 ? ":" + column : "")
        + " "
        + code
        + " "
        + message.text(language)
        + (hint == null ? "" : "; " + hint.text(language));
  }

  @Override
  public int compareTo(RuleFault other) {
    return BY_PLACE.compare(this, other);
  }

  /** In English, for logs. */
  @Override
  public String toString() {
    return text(Language.EN);
  }
}
