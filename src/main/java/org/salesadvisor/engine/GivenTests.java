package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.HashMap;
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

  private record Test(Class<?> type, AlphaNodeFieldConstraint[] constraints) {

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
  private final List<Test> tests = new ArrayList<>();

  /** The number of the test that this pattern makes; equal patterns share it. */
  int number(Pattern pattern, Class<?> type) {
    AlphaNodeFieldConstraint[] constraints =
        pattern.getConstraints().stream()
            .map(AlphaNodeFieldConstraint.class::cast)
            .toArray(AlphaNodeFieldConstraint[]::new);
    return numberByText.computeIfAbsent(
        type.getName() + pattern.getConstraints(),
        unknown -> {
          tests.add(new Test(type, constraints));
          return tests.size() - 1;
        });
  }

  /** How many words of 64 bits the outcomes take. */
  int words() {
    return (tests.size() + 63) / 64;
  }

  /** The outcome of every test: a bit each, set when it passes. A missing record passes none. */
  long[] outcomes(Situation situation, ValueResolver resolver) {
    long[] bits = new long[words()];
    Class<?> type = null;
    DefaultFactHandle handle = null;
    for (int number = 0; number < tests.size(); number++) {
      Test test = tests.get(number);
      if (test.type() != type) {
        type = test.type();
        Object given = situation.record(type);
        handle = given == null ? null : new DefaultFactHandle(given);
      }
      if (handle != null && test.passes(handle, resolver)) {
        bits[number >> 6] |= 1L << number;
      }
    }
    return bits;
  }
}
