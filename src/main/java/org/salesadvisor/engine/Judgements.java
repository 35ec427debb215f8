package org.salesadvisor.engine;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import org.salesadvisor.grammar.WrittenTest.Operator;

/**
 * What comparisons mean. An unknown value equals only what is unknown too, is neither more nor less
 * than anything and contains nothing.
 */
final class Judgements {

  private Judgements() {}

  /** Compares what is no number. */
  static Judgement ofValues(Reckoning left, Operator operator, Reckoning right) {
    return switch (operator) {
      case EQUAL -> (fact, bound) -> Objects.equals(left.of(fact, bound), right.of(fact, bound));
      case DIFFERENT ->
          (fact, bound) -> !Objects.equals(left.of(fact, bound), right.of(fact, bound));
      case CONTAINS -> (fact, bound) -> contains(left.of(fact, bound), right.of(fact, bound));
      case LACKS -> (fact, bound) -> !contains(left.of(fact, bound), right.of(fact, bound));
      default -> throw new IllegalArgumentException(operator + " orders numbers alone");
    };
  }

  private static boolean contains(Object several, Object one) {
    return several != null && ((Set<?>) several).contains(one);
  }

  /**
   * Compares numbers.
   *
   * @param exact whether in decimals, as money is; otherwise in binary, as all other numbers are
   */
  static Judgement ofNumbers(Reckoning left, Operator operator, Reckoning right, boolean exact) {
    return (fact, bound) -> {
      Object one = left.of(fact, bound);
      Object other = right.of(fact, bound);
      if (one == null || other == null) {
        return one == other ? operator == Operator.EQUAL : operator == Operator.DIFFERENT;
      }
      return exact
          ? holds(operator, Reckoning.exact(one).compareTo(Reckoning.exact(other)))
          : holds(operator, order(Reckoning.binary(one), Reckoning.binary(other)));
    };
  }

  /** Unlike {@link Double#compare} it takes nought for nought, whatever its sign. */
  private static int order(double one, double other) {
    return one < other ? -1 : one > other ? 1 : 0;
  }

  private static boolean holds(Operator operator, int order) {
    return switch (operator) {
      case EQUAL -> order == 0;
      case DIFFERENT -> order != 0;
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case MORE -> order > 0;
      case AT_LEAST -> order >= 0;
      default -> throw new IllegalArgumentException("numbers contain nothing");
    };
  }

  /** A number as it is written. */
  static Object number(String digits, boolean exact) {
    return exact ? (Object) new BigDecimal(digits) : (Object) Double.valueOf(digits);
  }
}
