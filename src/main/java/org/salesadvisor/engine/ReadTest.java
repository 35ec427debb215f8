package org.salesadvisor.engine;

import java.util.List;
import java.util.Set;

/**
 * A test between the brackets of a condition that was understood.
 *
 * @param expression its words with numbers in place of norms; of the same words about the same type
 *     of fact, the same is meant
 * @param fields the components of the fact that it reads
 * @param variables those bound by other conditions, in the order in which it wants their values
 */
record ReadTest(
    String expression, Set<String> fields, List<String> variables, Judgement judgement) {

  private static final Object[] NOTHING_BOUND = {};

  ReadTest {
    fields = Set.copyOf(fields);
    variables = List.copyOf(variables);
  }

  /** Whether it looks at one fact alone. */
  boolean standsAlone() {
    return variables.isEmpty();
  }

  /** Whether it holds, when it stands alone. */
  boolean holds(Object fact) {
    return judgement.holds(fact, NOTHING_BOUND);
  }
}
