package org.salesadvisor.account.batch;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.salesadvisor.account.advice.Conclusion;
import org.salesadvisor.account.advice.Conflict;
import org.salesadvisor.account.advice.Missing;
import org.salesadvisor.account.advice.TopicNames;
import org.salesadvisor.facts.conclusion.Topic;

/** Parts of an advice as cells of a table; several values are separated by a bar. */
final class Cells {

  static final String UNDETERMINED = "UNDETERMINED";

  private static final String BAR = "|";

  private Cells() {}

  static String value(Conclusion conclusion) {
    Object value = conclusion.value();
    if (value instanceof Map<?, ?> sides) {
      return sides(sides);
    }
    return value == null ? UNDETERMINED : value.toString();
  }

  private static String sides(Map<?, ?> sides) {
    StringJoiner cell = new StringJoiner(" ");
    sides.forEach((side, departments) -> cell.add(side + ":" + list((List<?>) departments)));
    return cell.toString();
  }

  private static String list(List<?> values) {
    StringJoiner cell = new StringJoiner(BAR);
    values.forEach(value -> cell.add(value.toString()));
    return cell.toString();
  }

  static String values(List<Conclusion> conclusions) {
    StringJoiner cell = new StringJoiner(BAR);
    for (Conclusion conclusion : conclusions) {
      cell.add(value(conclusion));
    }
    return cell.toString();
  }

  /** The facts that would settle an open conclusion, each with what it settles. */
  static String missing(List<Missing> missing) {
    StringJoiner cell = new StringJoiner(BAR);
    for (Missing one : missing) {
      if (!one.settles().isEmpty()) {
        StringJoiner topics = new StringJoiner(" ", one.path() + " (", ")");
        for (Topic topic : one.settles()) {
          topics.add(TopicNames.of(topic));
        }
        cell.add(topics.toString());
      }
    }
    return cell.toString();
  }

  static String conflicts(List<Conflict> conflicts) {
    StringJoiner cell = new StringJoiner(BAR);
    for (Conflict conflict : conflicts) {
      cell.add(conflict.code());
    }
    return cell.toString();
  }
}
