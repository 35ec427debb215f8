package org.salesadvisor.language;

/**
 * A word that goes with a count, such as {@code day} or {@code days}. English and Dutch both have
 * one form for one thing and another for all else, 0 and fractions too [L CLDR: plural rules, where
 * 1 in digits is {@code one}].
 *
 * @param one with 1
 * @param many with anything else
 */
public record Count(String one, String many) {

  /** How a count is written in a pattern behind the name of its value: {@code |day|days}. */
  public static final String PATTERN = "(?:\\|([^|{}]*)\\|([^|{}]*))?";

  /**
   * The word.
   *
   * @param shown the count as it is shown
   */
  public String with(String shown) {
    return shown.equals("1") || shown.equals("-1") ? one : many;
  }
}
