package org.salesadvisor.errors;

/** Text of somebody else, made fit to stand in a message. */
public final class Shown {

  private static final int LONGEST = 60;

  private Shown() {}

  /**
   * The text on one line of 60 characters at most. What cannot be shown or encoded (control
   * characters, halves of surrogate pairs) becomes a question mark.
   */
  public static String of(String text) {
    return cut(text)
        .codePoints()
        .map(c -> Character.isISOControl(c) || isHalf(c) ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
  }

  /** Whether this is half of a surrogate pair: no character, and not to be written as UTF-8. */
  public static boolean isHalf(int codePoint) {
    return codePoint <= Character.MAX_SURROGATE && codePoint >= Character.MIN_SURROGATE;
  }
}
