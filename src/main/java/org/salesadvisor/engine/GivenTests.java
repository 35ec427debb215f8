package org.salesadvisor.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every distinct test that rules make on given records. Rules see a record through these tests
 * alone, so profiles with the same outcomes get the same conclusions by the same rules. Drools asks
 * the same judgements: there is no second reading of a condition.
 */
final class GivenTests {

  private final Map<String, Integer> numberByText = new HashMap<>();
  private final Map<Class<?>, RecordTests> testsByType = new LinkedHashMap<>();

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
    testsByType.computeIfAbsent(condition.type(), none -> new RecordTests()).add(number, condition);
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
    for (Map.Entry<Class<?>, RecordTests> tests : testsByType.entrySet()) {
      Object given = situation.record(tests.getKey());
      if (given != null) {
        tests.getValue().pass(given, bits);
      }
    }
    return bits;
  }
}
