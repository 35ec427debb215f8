package org.salesadvisor.engine;

import java.util.List;

/**
 * What a condition sees of derived facts: those of its type that pass the tests which look at the
 * fact alone.
 *
 * @param type the type of fact
 * @param tests those that stand alone
 */
record Sight(Class<?> type, List<ReadTest> tests) {

  static Sight of(ReadCondition condition) {
    return new Sight(condition.type(), condition.alone());
  }

  boolean sees(Object fact) {
    if (fact.getClass() != type) {
      return false;
    }
    for (int i = 0; i < tests.size(); i++) {
      if (!tests.get(i).holds(fact)) {
        return false;
      }
    }
    return true;
  }
}
