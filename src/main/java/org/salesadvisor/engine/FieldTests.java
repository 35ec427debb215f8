package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The tests that look at one field of a given record. What comes of them depends on its value
 * alone, and most values return: then nothing is asked again. Safe for use by many threads once all
 * tests were added.
 */
final class FieldTests {

  /** How many values are remembered: as a power of two, each in the place of its hash. */
  private static final int PLACES = 7;

  private static final int GOLDEN_RATIO = 0x9E3779B9;

  private final FactField field;
  private final List<Test> tests = new ArrayList<>();

  // threads may overwrite what others remember: then it is asked once more
  private final Met[] met = new Met[1 << PLACES];

  private record Test(int number, ReadTest test) {}

  /** A value that was met, and a bit for each test that failed. */
  private record Met(Object value, long[] failed) {}

  FieldTests(FactField field) {
    this.field = field;
  }

  /**
   * Takes on a test.
   *
   * @param number not lower than those before; a number fails when one of its tests fails
   */
  void add(int number, ReadTest test) {
    tests.add(new Test(number, test));
  }

  /** Takes away the bits of the tests that this record fails. */
  void fail(Object given, long[] bits) {
    Object value = field.read(given);
    // numbers with few digits have hashes that differ in their upper bits alone
    int place = Objects.hashCode(value) * GOLDEN_RATIO >>> Integer.SIZE - PLACES;
    Met known = met[place];
    if (known == null || !Objects.equals(known.value, value)) {
      known = new Met(value, failed(given));
      met[place] = known;
    }
    for (int i = 0; i < known.failed.length; i++) {
      bits[i] &= ~known.failed[i];
    }
  }

  private long[] failed(Object given) {
    long[] failed = new long[(tests.get(tests.size() - 1).number() >> 6) + 1];
    for (Test test : tests) {
      long bit = 1L << test.number();
      int word = test.number() >> 6;
      // what follows a test may rest on it: a value that is unknown is not looked into
      if ((failed[word] & bit) == 0 && !test.test().holds(given)) {
        failed[word] |= bit;
      }
    }
    return failed;
  }
}
