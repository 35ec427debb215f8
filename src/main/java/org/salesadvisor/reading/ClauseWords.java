package org.salesadvisor.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.salesadvisor.grammar.Operand;
import org.salesadvisor.grammar.Sum;
import org.salesadvisor.grammar.WrittenCondition;
import org.salesadvisor.grammar.WrittenFact;
import org.salesadvisor.grammar.WrittenTest;
import org.salesadvisor.language.Message;

/** Puts conditions and conclusions into words; facts keep the names of the vocabulary. */
final class ClauseWords {

  private static final String ITSELF = "this";

  private final Map<String, String> norms;

  /**
   * @param norms values by name
   */
  ClauseWords(Map<String, String> norms) {
    this.norms = norms;
  }

  RuleInWords.Clause condition(WrittenCondition condition) {
    return new RuleInWords.Clause(condition.toString(), words(condition));
  }

  private Message words(WrittenCondition condition) {
    String type = condition.type().text();
    List<Message> tests = condition.tests().stream().map(test -> words(type, test)).toList();
    boolean isBare = tests.isEmpty();
    return switch (condition.kind()) {
      case EXISTS -> ReadingMessage.EXISTS.with(type);
      case ABSENT ->
          isBare ? ReadingMessage.ABSENT.with(type) : ReadingMessage.ABSENT_WITH.with(type, tests);
      case MATCHED ->
          isBare ? ReadingMessage.HOLDS.with(type) : ReadingMessage.WITH.with(type, tests);
    };
  }

  private Message words(String type, WrittenTest test) {
    if (test instanceof WrittenTest.Binding binding) {
      return ReadingMessage.BOUND.with(binding.path(), binding.variable());
    }
    WrittenTest.Comparison comparison = (WrittenTest.Comparison) test;
    Object left = side(type, comparison.left());
    if (comparison.right().isSingle() && comparison.right().first() instanceof Operand.Unknown) {
      boolean isUnknown = comparison.operator() == WrittenTest.Operator.EQUAL;
      return (isUnknown ? ReadingMessage.UNKNOWN : ReadingMessage.KNOWN).with(left);
    }
    return key(comparison.operator()).with(left, side(type, comparison.right()));
  }

  private static ReadingMessage key(WrittenTest.Operator operator) {
    return switch (operator) {
      case EQUAL -> ReadingMessage.IS;
      case DIFFERENT -> ReadingMessage.DIFFERENT;
      case LESS -> ReadingMessage.LESS;
      case AT_MOST -> ReadingMessage.AT_MOST;
      case MORE -> ReadingMessage.MORE;
      case AT_LEAST -> ReadingMessage.AT_LEAST;
      case CONTAINS -> ReadingMessage.CONTAINS;
      case LACKS -> ReadingMessage.LACKS;
    };
  }

  private Object side(String type, Sum sum) {
    if (sum.isSingle()) {
      return value(type, sum.first());
    }
    List<String> words = new ArrayList<>();
    for (int i = 0; i < sum.operands().size(); i++) {
      if (i > 0) {
        words.add(sum.signs().get(i - 1).toString());
      }
      words.add(String.valueOf(value(type, sum.operands().get(i))));
    }
    return String.join(" ", words);
  }

  private Object value(String type, Operand operand) {
    if (operand instanceof Operand.Norm norm) {
      String name = norm.name().text();
      return norms.containsKey(name) ? norms.get(name) + " (" + norm + ")" : norm.toString();
    }
    if (operand instanceof Operand.Constant constant) {
      return constant.name().text();
    }
    if (operand instanceof Operand.Truth truth) {
      return (truth.value() ? ReadingMessage.YES : ReadingMessage.NO).with();
    }
    return operand.toString().equals(ITSELF) ? type : operand.toString();
  }

  RuleInWords.Clause conclusion(WrittenFact fact) {
    String arguments =
        fact.arguments().stream().map(Operand::toString).collect(Collectors.joining(", "));
    if (fact.constant() != null) {
      String written = fact.type() + "." + fact.constant();
      return new RuleInWords.Clause(written, ReadingMessage.IS.with(fact.type(), fact.constant()));
    }
    Message words =
        arguments.isEmpty()
            ? ReadingMessage.HOLDS.with(fact.type())
            : ReadingMessage.WITH.with(fact.type(), values(fact));
    return new RuleInWords.Clause(fact.type() + "( " + arguments + " )", words);
  }

  private List<Object> values(WrittenFact fact) {
    return fact.arguments().stream().map(it -> value(fact.type().text(), it)).toList();
  }
}
