package org.salesadvisor.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.grammar.Sum;

/** Counts what one side of a comparison comes to. Products bind more strongly. */
@FunctionalInterface
interface Reckoning {

  /** The value; null when the side is one field that is unknown. */
  Object of(Object fact, Object[] bound);

  /**
   * Counts a side.
   *
   * @param operands the values of its operands
   * @param exact whether in decimals, as money is; otherwise in binary, as all other numbers are
   */
  static Reckoning of(Sum sum, List<Reckoning> operands, boolean exact) {
    List<Reckoning> terms = new ArrayList<>(List.of(operands.get(0)));
    List<Character> signs = new ArrayList<>();
    for (int i = 0; i < sum.signs().size(); i++) {
      char sign = sum.signs().get(i);
      Reckoning next = operands.get(i + 1);
      if (sign == '*') {
        int last = terms.size() - 1;
        terms.set(last, counted('*', terms.get(last), next, exact));
      } else {
        terms.add(next);
        signs.add(sign);
      }
    }
    Reckoning all = terms.get(0);
    for (int i = 0; i < signs.size(); i++) {
      all = counted(signs.get(i), all, terms.get(i + 1), exact);
    }
    return all;
  }

  private static Reckoning counted(char sign, Reckoning left, Reckoning right, boolean exact) {
    if (exact) {
      return (fact, bound) ->
          counted(sign, exact(left.of(fact, bound)), exact(right.of(fact, bound)));
    }
    return (fact, bound) ->
        counted(sign, binary(left.of(fact, bound)), binary(right.of(fact, bound)));
  }

  private static Object counted(char sign, BigDecimal left, BigDecimal right) {
    return switch (sign) {
      case '+' -> left.add(right);
      case '-' -> left.subtract(right);
      default -> left.multiply(right);
    };
  }

  private static Object counted(char sign, double left, double right) {
    return switch (sign) {
      case '+' -> left + right;
      case '-' -> left - right;
      default -> left * right;
    };
  }

  /** A number without rounding. */
  static BigDecimal exact(Object number) {
    return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
  }

  /** A number in binary. */
  static double binary(Object number) {
    return ((Number) number).doubleValue();
  }
}
