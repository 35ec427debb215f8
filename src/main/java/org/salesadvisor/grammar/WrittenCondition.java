package org.salesadvisor.grammar;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A condition as it is written: {@code not Loop( level > 2 )}.
 *
 * @param place of its first word
 * @param kind whether the fact must be there
 * @param variable what the fact is bound to, with its {@code $}; null when it is not bound
 * @param type the name of the fact
 * @param tests what stands between the brackets, in its order, as far as it could be read
 * @param readable whether all of it could be read
 * @param end the offset behind its closing bracket
 */
public record WrittenCondition(
    Place place,
    Kind kind,
    Word variable,
    Word type,
    List<WrittenTest> tests,
    boolean readable,
    int end) {

  /** How it looks for the fact. */
  public enum Kind {
    MATCHED,
    EXISTS,
    ABSENT
  }

  public WrittenCondition {
    tests = List.copyOf(tests);
  }

  /** The same with other tests between the brackets. */
  public WrittenCondition with(List<WrittenTest> others) {
    return new WrittenCondition(place, kind, variable, type, others, readable, end);
  }

  /** The same fact, looked for in another way. */
  public WrittenCondition as(Kind other) {
    return new WrittenCondition(place, other, variable, type, tests, readable, end);
  }

  /** As it is written, in one line. */
  @Override
  public String toString() {
    String before =
        switch (kind) {
          case MATCHED -> variable == null ? "" : variable + " : ";
          case EXISTS -> "exists ";
          case ABSENT -> "not ";
        };
    String inside = tests.stream().map(WrittenTest::toString).collect(Collectors.joining(", "));
    return before + type + (inside.isEmpty() ? "()" : "( " + inside + " )");
  }
}
