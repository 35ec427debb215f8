package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tests that rules make on given records of one type. Most look at one field: those are asked
 * field by field, so that a record is read once and not once for each test.
 */
final class RecordTests {

  private long[] all = {};
  private final Map<String, FieldTests> testsByField = new LinkedHashMap<>();
  private final List<FieldTests> fields = new ArrayList<>();
  private final List<Across> across = new ArrayList<>();

  /** What a condition asks besides tests on one field, and all that it asks after that. */
  private record Across(int number, Sight sight) {}

  /**
   * Takes on the test that a condition makes.
   *
   * @param number higher than those before
   * @param condition one that stands alone
   */
  void add(int number, ReadCondition condition) {
    all = Arrays.copyOf(all, (number >> 6) + 1);
    all[number >> 6] |= 1L << number;
    List<ReadTest> tests = condition.tests();
    int next = 0;
    while (next < tests.size() && tests.get(next).fields().size() == 1) {
      ReadTest test = tests.get(next++);
      onField(condition.type(), test.fields().iterator().next()).add(number, test);
    }
    if (next < tests.size()) {
      // the earlier ones asked whether a field is known, so these must wait for them
      Sight rest = new Sight(condition.type(), tests.subList(next, tests.size()));
      across.add(new Across(number, rest));
    }
  }

  private FieldTests onField(Class<?> type, String name) {
    return testsByField.computeIfAbsent(
        name,
        unseen -> {
          FieldTests tests = new FieldTests(FactField.named(type, name));
          fields.add(tests);
          return tests;
        });
  }

  /** Sets the bits of the tests that this record passes. */
  void pass(Object given, long[] bits) {
    for (int i = 0; i < all.length; i++) {
      bits[i] |= all[i];
    }
    for (int i = 0; i < fields.size(); i++) {
      fields.get(i).fail(given, bits);
    }
    for (int i = 0; i < across.size(); i++) {
      Across test = across.get(i);
      long bit = 1L << test.number();
      if ((bits[test.number() >> 6] & bit) != 0 && !test.sight().sees(given)) {
        bits[test.number() >> 6] &= ~bit;
      }
    }
  }
}
