package org.salesadvisor.engine;

import java.util.List;
import java.util.Map;
import org.salesadvisor.grammar.WrittenCondition;

/**
 * A condition that was understood.
 *
 * @param type the type of fact that it looks for
 * @param bindings by variable, the field that it takes its value from
 * @param tests in the order in which they are written
 */
record ReadCondition(
    WrittenCondition written, Class<?> type, Map<String, Reading> bindings, List<ReadTest> tests) {

  ReadCondition {
    bindings = Map.copyOf(bindings);
    tests = List.copyOf(tests);
  }

  /** The same fact, looked for as part of a match. */
  ReadCondition matched() {
    return new ReadCondition(written.as(WrittenCondition.Kind.MATCHED), type, bindings, tests);
  }

  /** Whether it looks at a given record, of which a profile holds at most one. */
  boolean isOnGivenRecord() {
    return FactTypes.isGivenRecord(type);
  }

  /** The tests that look at the fact alone. */
  List<ReadTest> alone() {
    return tests.stream().filter(ReadTest::standsAlone).toList();
  }

  /** Whether all of its tests look at the fact alone. */
  boolean standsAlone() {
    return tests.stream().allMatch(ReadTest::standsAlone);
  }
}
