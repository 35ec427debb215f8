package org.salesadvisor.grammar;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule file that was read.
 *
 * @param rules in the order of lines; those that could not be read as far as they could
 * @param faults everything that is not written as it must be; not sorted
 */
public record RuleText(List<WrittenRule> rules, List<GrammarFault> faults) {

  /** Of any text in quotes, in characters. */
  public static final int LONGEST_TEXT = 500;

  public RuleText {
    rules = List.copyOf(rules);
    faults = List.copyOf(faults);
  }

  /** Reads a rule file. Takes time in proportion to its length and never fails. */
  public static RuleText read(String text) {
    List<GrammarFault> faults = new ArrayList<>();
    Tokens tokens = new Tokens(Lexer.cut(text, faults), faults);
    return new RuleText(new RuleReader(tokens).rules(), faults);
  }
}
