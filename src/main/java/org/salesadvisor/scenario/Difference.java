package org.salesadvisor.scenario;

import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;

/**
 * Something that came out otherwise than expected.
 *
 * @param kind what it is about
 * @param what the conclusion, such as {@code loop} or {@code waitsFor LOOP}; of a rule its id
 * @param expected the values that the scenario expects; of a rule none
 * @param got the values that came out; of a rule none
 */
public record Difference(Kind kind, String what, List<String> expected, List<String> got) {

  /** What a scenario can expect. */
  public enum Kind {
    CONCLUSION,
    /** A rule that should have fired was silent. */
    SILENT,
    /** A rule that should have been silent fired. */
    FIRED
  }

  public Difference {
    expected = List.copyOf(expected);
    got = List.copyOf(got);
  }

  static Difference of(Kind kind, String rule) {
    return new Difference(kind, rule, List.of(), List.of());
  }

  /** In one line. */
  public String text(Language language) {
    return message().text(language);
  }

  Message message() {
    return switch (kind) {
      case SILENT -> ScenarioMessage.WAS_SILENT.with(what);
      case FIRED -> ScenarioMessage.HAS_FIRED.with(what);
      case CONCLUSION -> values();
    };
  }

  private Message values() {
    Message message = ScenarioMessage.EXPECTED_GOT.with(what, words(expected), words(got));
    if (expected.size() + got.size() > 2) {
      message = with(message, ScenarioMessage.MISSING, without(expected, got));
      message = with(message, ScenarioMessage.UNEXPECTED, without(got, expected));
    }
    return message;
  }

  private static Message with(Message message, ScenarioMessage key, List<String> values) {
    return values.isEmpty() ? message : key.with(message, values);
  }

  private static List<String> without(List<String> some, List<String> others) {
    List<String> rest = new ArrayList<>(some);
    rest.removeAll(others);
    return rest;
  }

  private static Object words(List<String> values) {
    return values.isEmpty() ? ScenarioMessage.NOTHING.with() : values;
  }

  /** In English, for logs. */
  @Override
  public String toString() {
    return text(Language.EN);
  }
}
