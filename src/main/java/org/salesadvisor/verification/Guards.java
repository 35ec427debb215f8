package org.salesadvisor.verification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.engine.Condition;
import org.salesadvisor.engine.GivenTest;
import org.salesadvisor.engine.GivenTest.Outcome;
import org.salesadvisor.engine.RuleModel;

/**
 * Evaluates tests as rules do: within a condition in their order, and only while those before hold.
 * A test that looks inside a value stands behind one that asks whether it is known.
 */
final class Guards {

  /** For each test, in each condition that makes it, the tests before it. */
  private final Map<GivenTest, List<List<GivenTest>>> before = new HashMap<>();

  Guards(RuleModel model) {
    model.conditions().values().stream().flatMap(Collection::stream).forEach(this::add);
  }

  private void add(Condition condition) {
    List<GivenTest> tests = condition.tests();
    for (int i = 0; i < tests.size(); i++) {
      before.computeIfAbsent(tests.get(i), none -> new ArrayList<>()).add(tests.subList(0, i));
    }
  }

  /** What comes of those of these tests that some condition would make on this record. */
  Map<GivenTest, Outcome> outcomes(Object given, List<GivenTest> tests) {
    Map<GivenTest, Outcome> made = new HashMap<>();
    Map<GivenTest, Outcome> outcomes = new HashMap<>();
    for (GivenTest test : tests) {
      boolean reached =
          before.get(test).stream().anyMatch(guards -> passes(given, guards, tests, made));
      if (reached) {
        outcomes.put(test, made.computeIfAbsent(test, it -> it.on(given)));
      }
    }
    return outcomes;
  }

  /** Tests on other fields are left out: for some record with these values they hold. */
  private static boolean passes(
      Object given, List<GivenTest> guards, List<GivenTest> tests, Map<GivenTest, Outcome> made) {
    for (GivenTest guard : guards) {
      if (tests.contains(guard)
          && made.computeIfAbsent(guard, it -> it.on(given)) != Outcome.HOLDS) {
        return false;
      }
    }
    return true;
  }
}
