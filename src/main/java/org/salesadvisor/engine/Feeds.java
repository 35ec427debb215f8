package org.salesadvisor.engine;

import java.lang.reflect.RecordComponent;
import java.util.List;

/** Which rules feed which: what one derives another may look for. */
final class Feeds {

  private Feeds() {}

  /** Whether a rule looks for something that the other derives, as far as both are written out. */
  static boolean feeds(RuleInfo writer, RuleInfo reader) {
    return feeds(writer, reader.patterns());
  }

  /** Whether one of these patterns looks for something that a rule derives. */
  static boolean feeds(RuleInfo writer, List<PatternInfo> patterns) {
    return writer.derivations().stream()
        .anyMatch(derived -> patterns.stream().anyMatch(pattern -> mayMatch(pattern, derived)));
  }

  /** Whether a condition could match what is derived. */
  static boolean mayMatch(PatternInfo pattern, Derivation derived) {
    if (pattern.type() != derived.type()) {
      return false;
    }
    return pattern.constants().entrySet().stream()
        .noneMatch(wanted -> differs(derived, wanted.getKey(), wanted.getValue()));
  }

  private static boolean differs(Derivation derived, String component, String wanted) {
    int position = component.equals("this") ? 0 : position(derived.type(), component);
    if (position < 0 || position >= derived.arguments().size()) {
      return false;
    }
    String argument = derived.arguments().get(position);
    // a bound variable may be anything
    return !argument.startsWith("$") && !argument.equals(wanted);
  }

  private static int position(Class<?> type, String component) {
    List<RecordComponent> components = FactTypes.components(type);
    for (int i = 0; i < components.size(); i++) {
      if (components.get(i).getName().equals(component)) {
        return i;
      }
    }
    return -1;
  }
}
