package org.salesadvisor.engine;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.facts.Money;
import org.salesadvisor.grammar.Operand;
import org.salesadvisor.grammar.Sum;
import org.salesadvisor.grammar.WrittenCondition;
import org.salesadvisor.grammar.WrittenTest;
import org.salesadvisor.grammar.WrittenTest.Comparison;

/** What a condition on a given record means, read a second time and without Drools. */
final class Meaning {

  private final Map<String, String> norms;

  Meaning(Map<String, String> norms) {
    this.norms = norms;
  }

  boolean holds(WrittenCondition condition, Object fact) {
    for (WrittenTest test : condition.tests()) {
      if (!holds((Comparison) test, fact)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(Comparison test, Object fact) {
    Object left = value(test.left(), fact, test);
    Object right = value(test.right(), fact, test);
    return switch (test.operator()) {
      case EQUAL -> same(left, right);
      case DIFFERENT -> !same(left, right);
      case CONTAINS -> left != null && ((Set<?>) left).contains(right);
      case LACKS -> left == null || !((Set<?>) left).contains(right);
      default -> left != null && right != null && ordered(test, compare(left, right));
    };
  }

  private static boolean ordered(Comparison test, int order) {
    return switch (test.operator()) {
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case MORE -> order > 0;
      case AT_LEAST -> order >= 0;
      default -> throw new IllegalArgumentException(test.toString());
    };
  }

  private static boolean same(Object left, Object right) {
    if (left instanceof Number && right instanceof Number) {
      return compare(left, right) == 0;
    }
    return left == null ? right == null : left.equals(right);
  }

  private static int compare(Object left, Object right) {
    if (left instanceof BigDecimal || right instanceof BigDecimal) {
      return exact(left).compareTo(exact(right));
    }
    // adding zero takes the sign from -0.0: nought times a negative number is nought
    return Double.compare(
        ((Number) left).doubleValue() + 0.0, ((Number) right).doubleValue() + 0.0);
  }

  private static BigDecimal exact(Object number) {
    return new BigDecimal(number.toString());
  }

  private Object value(Sum sum, Object fact, Comparison test) {
    Object value = value(sum.first(), fact, test);
    for (int i = 1; i < sum.operands().size(); i++) {
      int from = i;
      // products bind more strongly
      Object next = value(sum.operands().get(i), fact, test);
      char sign = sum.signs().get(i - 1);
      while (sign != '*' && i < sum.signs().size() && sum.signs().get(i) == '*') {
        next = count('*', next, value(sum.operands().get(++i), fact, test));
      }
      value = count(sum.signs().get(from - 1), value, next);
    }
    return value;
  }

  private static Object count(char sign, Object left, Object right) {
    if (left instanceof BigDecimal || right instanceof BigDecimal) {
      BigDecimal a = exact(left);
      BigDecimal b = exact(right);
      return sign == '+' ? a.add(b) : sign == '-' ? a.subtract(b) : a.multiply(b);
    }
    double a = ((Number) left).doubleValue();
    double b = ((Number) right).doubleValue();
    return sign == '+' ? a + b : sign == '-' ? a - b : a * b;
  }

  private Object value(Operand operand, Object fact, Comparison test) {
    if (operand instanceof Operand.Path path) {
      return read(path, fact);
    } else if (operand instanceof Operand.Number number) {
      return number(number.digits(), test);
    } else if (operand instanceof Operand.Norm norm) {
      return number(norms.get(norm.name().text()), test);
    } else if (operand instanceof Operand.Truth truth) {
      return truth.value();
    } else if (operand instanceof Operand.Text text) {
      return text.word().text();
    } else if (operand instanceof Operand.Constant constant) {
      return constant(constant);
    }
    return null;
  }

  /** Money is counted in decimals, all else in binary as its fields are. */
  private static Object number(String digits, Comparison test) {
    return test.toString().contains("amount")
        ? (Object) new BigDecimal(digits)
        : (Object) Double.valueOf(digits);
  }

  private static Object constant(Operand.Constant constant) {
    for (Object value :
        FactTypes.findConstants(constant.type().text()).orElseThrow().getEnumConstants()) {
      if (value.toString().equals(constant.name().text())) {
        return value;
      }
    }
    throw new IllegalArgumentException(constant.toString());
  }

  private static Object read(Operand.Path path, Object fact) {
    Object value = read(path.parts().get(0).text(), fact);
    if (path.parts().size() == 1) {
      return value;
    }
    String part = path.parts().get(1).text();
    return part.equals("size")
        ? Integer.valueOf(((Collection<?>) value).size())
        : part.equals("amount") ? ((Money) value).amount() : ((Money) value).currency();
  }

  private static Object read(String name, Object fact) {
    for (RecordComponent component : fact.getClass().getRecordComponents()) {
      if (component.getName().equals(name)) {
        try {
          return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException impossible) {
          throw new IllegalStateException(impossible);
        }
      }
    }
    throw new IllegalArgumentException(name);
  }
}
