package org.salesadvisor.engine;

import java.util.List;

/**
 * One condition of a rule, by itself.
 *
 * @param text as it stands in the rule file
 * @param line the line it stands on, counted from 1
 * @param type the type of fact it looks for
 * @param kind how it looks for it
 * @param tests the tests that it makes on a given record, in their order; empty for other facts
 */
public record Condition(
    String text, int line, Class<?> type, PatternInfo.Kind kind, List<GivenTest> tests) {

  public Condition {
    tests = List.copyOf(tests);
  }

  /** Whether it looks at a given record, of which a profile holds at most one. */
  public boolean isOnGivenRecord() {
    return FactTypes.isGivenRecord(type);
  }

  /** As it stands in the rule, with its {@code not} or {@code exists}. */
  @Override
  public String toString() {
    return switch (kind) {
      case MATCHED -> text;
      case EXISTS -> "exists " + text;
      case ABSENT -> "not " + text;
    };
  }

  /** Conditions compare by identity: the same words may stand in two rules. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
