package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;
import org.salesadvisor.engine.PatternInfo.Kind;

/** Every way in which one rule is changed to see whether a scenario notices. */
final class RuleMutations {

  private final List<WrittenCondition> conditions;
  private final String consequence;
  private final List<Changed> changed = new ArrayList<>();

  /**
   * The conditions of a rule with one thing changed.
   *
   * @param mutation what
   * @param place the number of the changed condition
   * @param was the changed part as it is written
   * @param becomes the same part in the mutant; empty when it is left out
   * @param conditions all conditions in the mutant
   */
  record Changed(
      Mutation mutation,
      int place,
      String was,
      String becomes,
      List<WrittenCondition> conditions) {}

  private RuleMutations(RuleDescr rule) {
    this.conditions = WrittenCondition.of(rule);
    this.consequence = String.valueOf(rule.getConsequence());
  }

  /**
   * Changes a rule in every way.
   *
   * @param rule as parsed, with norms by name
   */
  static List<Changed> of(RuleDescr rule) {
    RuleMutations mutations = new RuleMutations(rule);
    for (int place = 0; place < mutations.conditions.size(); place++) {
      mutations.change(place);
    }
    return mutations.changed;
  }

  private void change(int place) {
    WrittenCondition condition = conditions.get(place);
    boolean needed = variables(condition).stream().anyMatch(it -> isUsedOutside(place, it));
    boolean single = isSingleTest(condition);
    if (!needed) {
      note(Mutation.CONDITION_LEFT_OUT, place, null);
      if (!single) {
        // of a record that is always there, the opposite of its one comparison says the same
        note(Mutation.CONDITION_NEGATED, place, negated(condition));
      }
    }
    for (int i = 0; i < condition.constraints().size(); i++) {
      changeConstraint(place, i, single && !needed);
    }
  }

  /** A profile always holds the given records, so a sole constraint is the whole condition. */
  private static boolean isSingleTest(WrittenCondition condition) {
    return condition.constraints().size() == 1
        && FactTypes.find(condition.type()).filter(FactTypes::isGivenRecord).isPresent();
  }

  private static WrittenCondition negated(WrittenCondition condition) {
    if (condition.kind() != Kind.ABSENT) {
      return condition.as(Kind.ABSENT);
    }
    return condition.as(condition.constraints().isEmpty() ? Kind.EXISTS : Kind.MATCHED);
  }

  private void changeConstraint(int place, int number, boolean isWholeCondition) {
    WrittenCondition condition = conditions.get(place);
    String was = condition.constraints().get(number).text();
    for (Comparisons.Changed change : Comparisons.in(was).changed()) {
      boolean leftOut = change.mutation() == Mutation.CONSTRAINT_LEFT_OUT;
      if (!(change.text() == null && isWholeCondition)) {
        WrittenCondition other = condition.with(number, change.text());
        String becomes = leftOut ? "" : change.text();
        changed.add(new Changed(change.mutation(), place, was, becomes, exchanged(place, other)));
      }
    }
  }

  private void note(Mutation mutation, int place, WrittenCondition other) {
    String becomes = other == null ? "" : other.text();
    changed.add(
        new Changed(
            mutation, place, conditions.get(place).text(), becomes, exchanged(place, other)));
  }

  private List<WrittenCondition> exchanged(int place, WrittenCondition other) {
    List<WrittenCondition> others = new ArrayList<>(conditions);
    others.remove(place);
    if (other != null) {
      others.add(place, other);
    }
    return others;
  }

  private static List<String> variables(WrittenCondition condition) {
    List<String> variables = new ArrayList<>();
    if (condition.variable() != null) {
      variables.add(condition.variable());
    }
    condition.constraints().forEach(it -> variables.addAll(Comparisons.in(it.text()).variables()));
    return variables;
  }

  private boolean isUsedOutside(int place, String variable) {
    Pattern name = Pattern.compile("(?<![\\w$])" + Pattern.quote(variable) + "(?![\\w$])");
    List<WrittenCondition> others = exchanged(place, null);
    return name.matcher(consequence).find()
        || others.stream()
            .flatMap(other -> other.constraints().stream())
            .anyMatch(constraint -> name.matcher(constraint.text()).find());
  }
}
