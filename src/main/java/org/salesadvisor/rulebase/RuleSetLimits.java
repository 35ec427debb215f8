package org.salesadvisor.rulebase;

/**
 * How large a rule set may be. Far above what people write, so that only mistakes and attacks meet
 * them.
 */
public final class RuleSetLimits {

  /** Files that belong to a rule set. */
  public static final int MOST_FILES = 2_000;

  /** Entries of a zip, those that do not belong to a rule set included. */
  public static final int MOST_ENTRIES = 5_000;

  /** Of one file, unpacked. */
  public static final int MOST_FILE_BYTES = 1_048_576;

  /** Of all files together, unpacked. */
  public static final int MOST_BYTES = 8 * 1_048_576;

  /** Of a path within a rule set, in characters. */
  public static final int LONGEST_PATH = 200;

  private RuleSetLimits() {}
}
