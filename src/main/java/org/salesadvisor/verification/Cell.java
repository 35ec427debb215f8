package org.salesadvisor.verification;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.salesadvisor.engine.GivenTest;

/**
 * A class of values between which no rule can tell any difference.
 *
 * @param values one example: a value by path, unknown ones left out
 * @param holds the tests that hold for these values
 * @param breaks the tests that cannot be evaluated for these values
 * @param signs the given values, such as signs of a funnel, that these values bring along
 */
record Cell(
    Map<String, Object> values, Set<GivenTest> holds, Set<GivenTest> breaks, Set<Object> signs) {

  /** The example for people: in the order of paths, sets in the order of their elements. */
  Map<String, Object> shown() {
    Map<String, Object> shown = new TreeMap<>();
    values.forEach(
        (path, value) ->
            shown.put(
                path,
                value instanceof Set<?> several ? several.stream().sorted().toList() : value));
    return shown;
  }

  /** Whether a fact is known here. */
  boolean knows(String path) {
    return values.containsKey(path);
  }
}
