package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.common.DefaultFactHandle;

/**
 * Every distinct test that rules make on given records. Rules see a record through these tests
 * alone, so profiles with the same outcomes get the same conclusions by the same rules. The tests
 * are the compiled constraints of Drools themselves: there is no second reading of a condition.
 */
final class GivenTests {

  private record Test(int number, AlphaNodeFieldConstraint[] constraints) {

    boolean passes(DefaultFactHandle handle, ValueResolver resolver) {
      for (AlphaNodeFieldConstraint constraint : constraints) {
        if (!constraint.isAllowed(handle, resolver)) {
          return false;
        }
      }
      return true;
    }
  }

  private final Map<String, Integer> numberByText = new HashMap<>();
  private final Map<Class<?>, List<Test>> testsByType = new LinkedHashMap<>();

  /** The number of the test that this pattern makes; equal patterns share it. */
  int number(Pattern pattern, Class<?> type) {
    AlphaNodeFieldConstraint[] constraints =
        pattern.getConstraints().stream()
            .map(AlphaNodeFieldConstraint.class::cast)
            .toArray(AlphaNodeFieldConstraint[]::new);
    String text = type.getName() + pattern.getConstraints();
    Integer known = numberByText.get(text);
    if (known != null) {
      return known;
    }
    int number = numberByText.size();
    numberByText.put(text, number);
    testsByType.computeIfAbsent(type, none -> new ArrayList<>()).add(new Test(number, constraints));
    return number;
  }

  /** How many words of 64 bits the outcomes take. */
  int words() {
    return (numberByText.size() + 63) / 64;
  }

  /** The outcome of every test: a bit each, set when it passes. A missing record passes none. */
  long[] outcomes(Situation situation, ValueResolver resolver) {
    long[] bits = new long[words()];
    testsByType.forEach(
        (type, tests) -> {
          Object given = situation.record(type);
          if (given != null) {
            outcomes(new DefaultFactHandle(given), tests, resolver, bits);
          }
        });
    return bits;
  }

  private static void outcomes(
      DefaultFactHandle handle, List<Test> tests, ValueResolver resolver, long[] bits) {
    for (Test test : tests) {
      if (test.passes(handle, resolver)) {
        bits[test.number() >> 6] |= 1L << test.number();
      }
    }
  }
}
