package org.salesadvisor.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.language.Message;

/** What to write instead of words that DRL knows and rule files do without. */
final class Refusals {

  private static final Map<String, GrammarMessage> OUTSIDE = new HashMap<>();
  private static final Map<String, GrammarMessage> BEFORE_WHEN = new HashMap<>();
  private static final Map<String, GrammarMessage> CONDITIONS = new HashMap<>();
  private static final Map<String, GrammarMessage> BETWEEN_TESTS = new HashMap<>();
  private static final Map<String, GrammarMessage> OPERATORS = new HashMap<>();

  static {
    put(OUTSIDE, GrammarMessage.FACTS_ARE_KNOWN, "package", "import", "unit");
    put(OUTSIDE, GrammarMessage.CONCEPTS_ARE_CODE, "declare");
    put(OUTSIDE, GrammarMessage.NO_CODE, "function", "global", "dialect", "expander");
    put(OUTSIDE, GrammarMessage.RULE_INSTEAD_OF_QUERY, "query");

    put(BEFORE_WHEN, GrammarMessage.ORDER_IS_KNOWN, "salience", "agenda", "activation");
    put(BEFORE_WHEN, GrammarMessage.ORDER_IS_KNOWN, "ruleflow", "auto", "no", "lock");
    put(BEFORE_WHEN, GrammarMessage.TIME_IS_A_FACT, "timer", "duration", "calendars", "date");
    put(BEFORE_WHEN, GrammarMessage.DELETE_INSTEAD, "enabled");
    put(BEFORE_WHEN, GrammarMessage.REPEAT_CONDITIONS, "extends");
    put(BEFORE_WHEN, GrammarMessage.NO_CODE, "dialect");

    put(CONDITIONS, GrammarMessage.A_RULE_EACH, "or", "||");
    put(CONDITIONS, GrammarMessage.A_LINE_EACH, "and", "&&", "(");
    put(CONDITIONS, GrammarMessage.FACT_ALONE, "from", "over", "entry");
    put(CONDITIONS, GrammarMessage.COUNT_BEFORE, "accumulate", "acc", "collect", "groupby");
    put(CONDITIONS, GrammarMessage.NOT_OF_CONCEPT, "forall");
    put(CONDITIONS, GrammarMessage.A_RULE_EACH, "if", "else", "do", "switch", "break");
    put(CONDITIONS, GrammarMessage.TEST_IN_FACT, "eval");
    put(CONDITIONS, GrammarMessage.CONDITION_FORM, "not", "exists", "when", "new");

    put(BETWEEN_TESTS, GrammarMessage.COMMA, "&&", "and", "&");
    put(BETWEEN_TESTS, GrammarMessage.A_RULE_EACH, "||", "or", "|", "^", "?");
    put(BETWEEN_TESTS, GrammarMessage.COMPARE_TWICE, "==", "!=", "<", "<=", ">", ">=");

    put(OPERATORS, GrammarMessage.WRITE_EQUAL, "=", "===", ":", "is");
    put(OPERATORS, GrammarMessage.WRITE_AT_LEAST, "=>");
    put(OPERATORS, GrammarMessage.WRITE_AT_MOST, "=<");
    put(OPERATORS, GrammarMessage.WRITE_DIFFERENT, "<>");
    put(OPERATORS, GrammarMessage.NO_PATTERNS, "matches", "soundslike", "str", "~");
    put(OPERATORS, GrammarMessage.COMPARE_EACH, "in", "memberOf", "excludes");
    put(OPERATORS, GrammarMessage.COMMA, "&&", "and", "&");
    put(OPERATORS, GrammarMessage.A_RULE_EACH, "||", "or", "|", "^");
  }

  private Refusals() {}

  private static void put(Map<String, GrammarMessage> into, GrammarMessage hint, String... words) {
    List.of(words).forEach(word -> into.put(word, hint));
  }

  static Message outsideRules(String word) {
    return OUTSIDE.getOrDefault(word, GrammarMessage.RULE_FORM).with();
  }

  static Message beforeWhen(String word) {
    return BEFORE_WHEN.getOrDefault(word, GrammarMessage.HEAD_FORM).with();
  }

  /** Whether a word is no name of a fact, although brackets may follow. */
  static boolean isConditionWord(String word) {
    return CONDITIONS.containsKey(word);
  }

  static Message inConditions(String word) {
    return CONDITIONS.getOrDefault(word, GrammarMessage.CONDITION_FORM).with();
  }

  static boolean joinsTests(String word) {
    return BETWEEN_TESTS.containsKey(word);
  }

  static Message betweenTests(String word) {
    return BETWEEN_TESTS.get(word).with();
  }

  static Message asOperator(String word) {
    return OPERATORS.getOrDefault(word, GrammarMessage.OPERATORS).with();
  }
}
