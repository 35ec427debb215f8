package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.grammar.Operand;
import org.salesadvisor.grammar.Sum;
import org.salesadvisor.grammar.WrittenTest.Comparison;
import org.salesadvisor.grammar.WrittenTest.Operator;

/** Every way in which one comparison is changed to see whether a scenario notices. */
final class ComparisonMutations {

  private static final Map<Operator, Operator> OPPOSITE =
      bothWays(
          Operator.EQUAL, Operator.DIFFERENT,
          Operator.LESS, Operator.AT_LEAST,
          Operator.MORE, Operator.AT_MOST,
          Operator.CONTAINS, Operator.LACKS);

  private static final Map<Operator, Operator> OTHER_BOUNDARY =
      bothWays(Operator.LESS, Operator.AT_MOST, Operator.MORE, Operator.AT_LEAST);

  /** A comparison with one thing changed. */
  record Changed(Mutation mutation, Comparison comparison) {}

  private ComparisonMutations() {}

  static List<Changed> of(Comparison comparison) {
    List<Changed> changed = new ArrayList<>();
    Operator operator = comparison.operator();
    changed.add(new Changed(Mutation.COMPARISON_NEGATED, with(comparison, OPPOSITE.get(operator))));
    if (OTHER_BOUNDARY.containsKey(operator)) {
      changed.add(
          new Changed(Mutation.BOUNDARY_MOVED, with(comparison, OTHER_BOUNDARY.get(operator))));
    }
    if (comparison.right().isSingle()
        && comparison.right().first() instanceof Operand.Truth truth) {
      Operand other = new Operand.Truth(truth.place(), !truth.value());
      changed.add(new Changed(Mutation.BOOLEAN_FLIPPED, with(comparison, other)));
    }
    return changed;
  }

  private static Comparison with(Comparison comparison, Operator operator) {
    return new Comparison(
        comparison.left(), operator, comparison.operatorPlace(), comparison.right());
  }

  private static Comparison with(Comparison comparison, Operand right) {
    return new Comparison(
        comparison.left(),
        comparison.operator(),
        comparison.operatorPlace(),
        new Sum(List.of(right), List.of()));
  }

  private static Map<Operator, Operator> bothWays(Operator... pairs) {
    Map<Operator, Operator> other = new EnumMap<>(Operator.class);
    for (int i = 0; i < pairs.length; i += 2) {
      other.put(pairs[i], pairs[i + 1]);
      other.put(pairs[i + 1], pairs[i]);
    }
    return other;
  }
}
