package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.grammar.Operand;
import org.salesadvisor.grammar.Sum;
import org.salesadvisor.grammar.WrittenTest.Comparison;

/** Makes of one comparison that was found to be sound what can be judged. */
final class TestReader {

  private final Class<?> fact;
  private final Operands operands;

  /** What the condition itself binds: such a variable is another name of a field of the fact. */
  private final Map<String, Reading> own;

  private final Set<String> fields = new LinkedHashSet<>();
  private final List<String> variables = new ArrayList<>();

  TestReader(Class<?> fact, Operands operands, Map<String, Reading> own) {
    this.fact = fact;
    this.operands = operands;
    this.own = own;
  }

  /**
   * Reads it.
   *
   * @param numbers whether numbers are compared
   * @param exact whether money is among them
   */
  ReadTest read(Comparison comparison, boolean numbers, boolean exact) {
    Reckoning left = side(comparison.left(), exact);
    Reckoning right = side(comparison.right(), exact);
    Judgement judgement =
        numbers
            ? Judgements.ofNumbers(left, comparison.operator(), right, exact)
            : Judgements.ofValues(left, comparison.operator(), right);
    return new ReadTest(words(comparison), fields, variables, judgement);
  }

  private Reckoning side(Sum sum, boolean exact) {
    return Reckoning.of(
        sum, sum.operands().stream().map(operand -> value(operand, exact)).toList(), exact);
  }

  private Reckoning value(Operand operand, boolean exact) {
    if (operand instanceof Operand.Path path) {
      fields.add(path.parts().get(0).text());
      return reading(Reading.along(path, fact));
    } else if (operand instanceof Operand.Variable variable) {
      return variable(variable.name().text());
    }
    Object fixed =
        operands
            .digits(operand)
            .map(digits -> Judgements.number(digits, exact))
            .orElseGet(() -> Operands.fixed(operand));
    return (fact, bound) -> fixed;
  }

  private Reckoning variable(String name) {
    if (own.containsKey(name)) {
      return reading(own.get(name));
    }
    if (!variables.contains(name)) {
      variables.add(name);
    }
    int index = variables.indexOf(name);
    return (fact, bound) -> bound[index];
  }

  private static Reckoning reading(Reading reading) {
    return (fact, bound) -> reading.of(fact);
  }

  private String words(Comparison comparison) {
    return words(comparison.left()) + " " + comparison.operator() + " " + words(comparison.right());
  }

  private String words(Sum sum) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < sum.operands().size(); i++) {
      if (i > 0) {
        words.append(' ').append(sum.signs().get(i - 1)).append(' ');
      }
      Operand operand = sum.operands().get(i);
      words.append(operands.digits(operand).orElseGet(operand::toString));
    }
    return words.toString();
  }
}
