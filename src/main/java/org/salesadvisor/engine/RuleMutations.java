package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.salesadvisor.grammar.Operand;
import org.salesadvisor.grammar.WrittenCondition;
import org.salesadvisor.grammar.WrittenCondition.Kind;
import org.salesadvisor.grammar.WrittenRule;
import org.salesadvisor.grammar.WrittenTest;
import org.salesadvisor.grammar.WrittenTest.Comparison;

/** Every way in which one rule is changed to see whether a scenario notices. */
final class RuleMutations {

  private final WrittenRule rule;
  private final List<WrittenCondition> conditions;
  private final List<Changed> changed = new ArrayList<>();

  /**
   * A rule with one thing changed.
   *
   * @param mutation what
   * @param place the number of the changed condition
   * @param was the changed part as it is written
   * @param becomes the same part in the mutant; empty when it is left out
   * @param rule the whole rule in the mutant
   */
  record Changed(Mutation mutation, int place, String was, String becomes, WrittenRule rule) {}

  private RuleMutations(WrittenRule rule) {
    this.rule = rule;
    this.conditions = rule.conditions();
  }

  static List<Changed> of(WrittenRule rule) {
    RuleMutations mutations = new RuleMutations(rule);
    for (int place = 0; place < rule.conditions().size(); place++) {
      mutations.change(place);
    }
    return mutations.changed;
  }

  private void change(int place) {
    WrittenCondition condition = conditions.get(place);
    boolean needed = variables(condition).anyMatch(variable -> isUsedOutside(place, variable));
    boolean single = isSingleTest(condition);
    if (!needed) {
      note(Mutation.CONDITION_LEFT_OUT, place, null);
      if (!single) {
        // of a record that is always there, the opposite of its one comparison says the same
        note(Mutation.CONDITION_NEGATED, place, negated(condition));
      }
    }
    for (int test = 0; test < condition.tests().size(); test++) {
      if (condition.tests().get(test) instanceof Comparison comparison) {
        change(place, test, comparison, single && !needed);
      }
    }
  }

  /** A profile always holds the given records, so a sole test is the whole condition. */
  private static boolean isSingleTest(WrittenCondition condition) {
    return condition.tests().size() == 1
        && FactTypes.find(condition.type().text()).filter(FactTypes::isGivenRecord).isPresent();
  }

  private static WrittenCondition negated(WrittenCondition condition) {
    if (condition.kind() != Kind.ABSENT) {
      return condition.as(Kind.ABSENT);
    }
    return condition.as(condition.tests().isEmpty() ? Kind.EXISTS : Kind.MATCHED);
  }

  private void change(int place, int test, Comparison comparison, boolean isWholeCondition) {
    if (!isWholeCondition) {
      note(Mutation.CONSTRAINT_LEFT_OUT, place, comparison, "", tests(place, test, null));
    }
    for (ComparisonMutations.Changed change : ComparisonMutations.of(comparison)) {
      note(
          change.mutation(),
          place,
          comparison,
          change.comparison().toString(),
          tests(place, test, change.comparison()));
    }
  }

  private void note(
      Mutation mutation, int place, Comparison was, String becomes, List<WrittenTest> tests) {
    WrittenCondition other = conditions.get(place).with(tests);
    WrittenRule mutant = rule.under(exchanged(conditions, place, other));
    changed.add(new Changed(mutation, place, was.toString(), becomes, mutant));
  }

  private void note(Mutation mutation, int place, WrittenCondition other) {
    String was = conditions.get(place).toString();
    String becomes = other == null ? "" : other.toString();
    WrittenRule mutant = rule.under(exchanged(conditions, place, other));
    changed.add(new Changed(mutation, place, was, becomes, mutant));
  }

  private List<WrittenTest> tests(int place, int test, WrittenTest other) {
    return exchanged(conditions.get(place).tests(), test, other);
  }

  /** With something else at one place; null leaves it out. */
  private static <T> List<T> exchanged(List<T> all, int place, T other) {
    List<T> others = new ArrayList<>(all);
    others.remove(place);
    if (other != null) {
      others.add(place, other);
    }
    return others;
  }

  /** The variables that a condition binds. */
  static Stream<String> variables(WrittenCondition condition) {
    Stream<String> fact = Stream.ofNullable(condition.variable()).map(variable -> variable.text());
    Stream<String> fields =
        condition.tests().stream()
            .filter(WrittenTest.Binding.class::isInstance)
            .map(test -> ((WrittenTest.Binding) test).variable().text());
    return Stream.concat(fact, fields);
  }

  private boolean isUsedOutside(int place, String variable) {
    Stream<Operand> compared =
        exchanged(conditions, place, null).stream()
            .flatMap(condition -> condition.tests().stream())
            .flatMap(RuleMutations::operands);
    Stream<Operand> inserted = rule.inserts().stream().flatMap(fact -> fact.arguments().stream());
    return Stream.concat(compared, inserted)
        .anyMatch(it -> it instanceof Operand.Variable && it.toString().equals(variable));
  }

  /** What a test compares. */
  static Stream<Operand> operands(WrittenTest test) {
    return test instanceof Comparison comparison
        ? Stream.concat(
            comparison.left().operands().stream(), comparison.right().operands().stream())
        : Stream.empty();
  }
}
