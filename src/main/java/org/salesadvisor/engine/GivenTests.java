package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every distinct test that rules make on given records. Rules see a record through these tests
 * alone, so profiles with the same outcomes get the same conclusions by the same rules. Drools asks
 * the same judgements: there is no second reading of a condition.
 */
final class GivenTests {

  private record Test(int number, Sight sight) {}

  private final Map<String, Integer> numberByText = new HashMap<>();
  private final Map<Class<?>, List<Test>> testsByType = new LinkedHashMap<>();

  /** The number of the test that this condition makes; equal conditions share it. */
  int number(ReadCondition condition) {
    String text =
        condition.type().getName() + condition.tests().stream().map(ReadTest::expression).toList();
    Integer known = numberByText.get(text);
    if (known != null) {
      return known;
    }
    int number = numberByText.size();
    numberByText.put(text, number);
    testsByType
        .computeIfAbsent(condition.type(), none -> new ArrayList<>())
        .add(new Test(number, Sight.of(condition)));
    return number;
  }

  /** How many words of 64 bits the outcomes take. */
  int words() {
    return (numberByText.size() + 63) / 64;
  }

  /** The outcome of every test: a bit each, set when it passes. A missing record passes none. */
  long[] outcomes(Situation situation) {
    long[] bits = new long[words()];
    testsByType.forEach(
        (type, tests) -> {
          Object given = situation.record(type);
          if (given != null) {
            outcomes(given, tests, bits);
          }
        });
    return bits;
  }

  private static void outcomes(Object given, List<Test> tests, long[] bits) {
    for (Test test : tests) {
      if (test.sight().sees(given)) {
        bits[test.number() >> 6] |= 1L << test.number();
      }
    }
  }
}
