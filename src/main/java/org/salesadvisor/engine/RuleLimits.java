package org.salesadvisor.engine;

import org.salesadvisor.grammar.RuleText;

/**
 * How large rules may be. Far above what people write, so that only mistakes and attacks meet them;
 * what style asks for is less. They stand in {@code rules/README.md} too.
 */
public final class RuleLimits {

  /** Of all files together. */
  public static final int MOST_RULES = 2_000;

  /** Of one rule. */
  public static final int MOST_CONDITIONS = 20;

  /** Of one condition. */
  public static final int MOST_TESTS = 12;

  /** Bound by other conditions and used in one comparison. */
  public static final int MOST_VARIABLES = 2;

  /** Lines of one consequence. */
  public static final int MOST_INSERTS = 12;

  /** Ways in which the conditions of one rule could match different facts at once. */
  public static final int MOST_MATCHES = 1_000;

  /** Of a rule, in characters. */
  public static final int LONGEST_NAME = 200;

  /** Of a rule, in characters. */
  public static final int LONGEST_ID = 60;

  /** Of a source or a rationale, in characters. */
  public static final int LONGEST_MARK = RuleText.LONGEST_TEXT;

  /** Of a code or a path inside a rule, in characters. */
  public static final int LONGEST_TEXT = 100;

  /** Told of one file; more would not be read. */
  public static final int MOST_FAULTS = 200;

  private RuleLimits() {}
}
