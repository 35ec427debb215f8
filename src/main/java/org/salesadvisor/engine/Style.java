package org.salesadvisor.engine;

import java.util.Set;
import java.util.stream.Stream;
import org.salesadvisor.grammar.Operand;
import org.salesadvisor.grammar.WrittenCondition;
import org.salesadvisor.grammar.WrittenRule;
import org.salesadvisor.grammar.WrittenTest;

/** Warns of rules that work but are hard to read, to dispute or to tune. */
record Style(FileFaults faults) {

  private static final int MOST_CONDITIONS = 5;
  private static final int MOST_INSERTS = 3;

  /** None and one are no numbers that anybody tunes. */
  private static final Set<String> PLAIN_NUMBERS = Set.of("0", "1");

  void look(WrittenRule rule) {
    if (rule.conditions().size() > MOST_CONDITIONS) {
      faults.warning(
          rule.conditions().get(MOST_CONDITIONS).place(),
          "MANY_CONDITIONS",
          EngineMessage.MANY_LINES.with(rule.conditions().size(), MOST_CONDITIONS),
          EngineMessage.NAME_A_CONCEPT.with());
    }
    if (rule.inserts().size() > MOST_INSERTS) {
      faults.warning(
          rule.inserts().get(MOST_INSERTS).place(),
          "MANY_INSERTS",
          EngineMessage.MANY_LINES.with(rule.inserts().size(), MOST_INSERTS),
          EngineMessage.DIVIDE_RULE.with());
    }
    if (rule.name().text().chars().anyMatch(Character::isDigit)) {
      faults.warning(
          rule.name().place(),
          "NUMBER_IN_NAME",
          EngineMessage.NUMBER_IN_NAME.with(),
          EngineMessage.NAME_WITHOUT_NUMBER.with());
    }
    rule.conditions().forEach(this::numbers);
  }

  private void numbers(WrittenCondition condition) {
    if (FactTypes.find(condition.type().text()).filter(FactTypes::isGivenRecord).isEmpty()) {
      return;
    }
    condition.tests().stream()
        .filter(WrittenTest.Comparison.class::isInstance)
        .map(WrittenTest.Comparison.class::cast)
        .flatMap(
            test ->
                Stream.concat(test.left().operands().stream(), test.right().operands().stream()))
        .filter(Operand.Number.class::isInstance)
        .map(Operand.Number.class::cast)
        .filter(number -> !PLAIN_NUMBERS.contains(number.digits()))
        .forEach(
            number ->
                faults.warning(
                    number.place(),
                    "NUMBER_OUTSIDE_NORM",
                    EngineMessage.NUMBER_OUTSIDE_NORM.with(number),
                    EngineMessage.WRITE_A_NORM.with()));
  }
}
