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

  /**
   * The outcome of every test: a bit each, set when it passes. A missing record passes none.
   *
   * @param more how many words are wanted behind them, for other things
   */
  long[] outcomes(Situation situation, int more) {
    long[] bits = new long[words() + more];
    for (Map.Entry<Class<?>, List<Test>> tests : testsByType.entrySet()) {
      Object given = situation.record(tests.getKey());
      if (given != null) {
        outcomes(given, tests.getValue(), bits);
      }
    }
    return bits;
  }

  private static void outcomes(Object given, List<Test> tests, long[] bits) {
    // by number: iterators of some hundred tests cost as much as the tests
    for (int i = 0; i < tests.size(); i++) {
      Test test = tests.get(i);
      if (test.sight().sees(given)) {
        bits[test.number() >> 6] |= 1L << test.number();
      }
    }
  }
}
