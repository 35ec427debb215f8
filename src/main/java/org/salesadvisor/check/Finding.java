package org.salesadvisor.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import org.salesadvisor.engine.Severity;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;

/**
 * Something wrong with rules that each compile, such as a gap, an overlap or a rule that never
 * fires.
 *
 * @param severity whether it keeps the rule set from serving
 * @param code what kind of finding, in UPPER_SNAKE
 * @param path the file
 * @param line counted from 1, or 0 when no single place is meant
 * @param rules the ids of the rules it is about; empty when it is about none
 * @param message what is wrong
 * @param hint what to write instead; null when the message says all
 * @param witness a profile that shows it when it is posted to {@code /advice}; null when there is
 *     none
 */
public record Finding(
    Severity severity,
    String code,
    String path,
    int line,
    List<String> rules,
    Message message,
    Message hint,
    JsonNode witness)
    implements Comparable<Finding> {

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(Finding::path)
          .thenComparingInt(Finding::line)
          .thenComparing(Finding::code)
          .thenComparing(Finding::toString);

  public Finding {
    rules = List.copyOf(rules);
  }

  @Override
  public int compareTo(Finding other) {
    return BY_PLACE.compare(this, other);
  }

  /** One line: {@code path:line CODE message; hint}, without what is unknown. */
  public String text(Language language) {
    return path
        + (line > 0 ? ":" + line : "")
        + " "
        + code
        + " "
        + message.text(language)
        + (hint == null ? "" : "; " + hint.text(language));
  }

  /** In English, for logs. */
  @Override
  public String toString() {
    return text(Language.EN);
  }
}
