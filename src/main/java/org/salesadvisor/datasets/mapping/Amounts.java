package org.salesadvisor.datasets.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads amounts with one decimal sign, whatever groups their digits.
 *
 * @param decimal a point or a comma
 */
public record Amounts(char decimal) {

  /** Larger ones are mistakes, and columns have their limits. */
  private static final BigDecimal MOST = new BigDecimal("1e12");

  private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,13}(\\.[0-9]{1,9})?");

  /** What stands around and between digits: currencies, spaces of any kind, apostrophes. */
  private static final Pattern AROUND = Pattern.compile("[\\p{L}\\p{Sc}\\s\u00A0\u202F'’]");

  /** As in 1e6 or 12x34, which mean something else than the digits alone. */
  private static final Pattern WITHIN = Pattern.compile("[0-9]\\p{L}+[0-9]");

  /** The decimal sign that the samples show, or null when they could mean either. */
  static Character signIn(List<String> samples) {
    boolean isPoint = false;
    boolean isComma = false;
    boolean isOpen = false;
    for (String sample : samples) {
      int point = sample.lastIndexOf('.');
      int comma = sample.lastIndexOf(',');
      if (point >= 0 && comma >= 0) {
        isPoint |= point > comma;
        isComma |= comma > point;
      } else if (point >= 0 || comma >= 0) {
        char sign = point >= 0 ? '.' : ',';
        String digits = AROUND.matcher(sample).replaceAll("");
        int last = digits.lastIndexOf(sign);
        boolean isSeveral = digits.indexOf(sign) != last;
        boolean isGroup = digits.length() - last - 1 == 3 && last > 0 && last <= 4;
        if (isSeveral) {
          isPoint |= sign == ',';
          isComma |= sign == '.';
        } else if (isGroup) {
          isOpen = true;
        } else {
          isPoint |= sign == '.';
          isComma |= sign == ',';
        }
      }
    }
    if (isPoint == isComma) {
      return isOpen || isPoint ? null : Character.valueOf('.');
    }
    return isPoint ? '.' : ',';
  }

  /** The amount, or null when it is none or beyond 1e12. */
  public BigDecimal find(String text) {
    String plain = PLAIN.matcher(text).matches() && decimal == '.' ? text : stripped(text);
    if (!PLAIN.matcher(plain).matches() || WITHIN.matcher(text).find()) {
      return null;
    }
    BigDecimal amount = new BigDecimal(plain);
    return amount.abs().compareTo(MOST) <= 0 ? amount : null;
  }

  private String stripped(String text) {
    String digits = AROUND.matcher(text).replaceAll("");
    String grouping = decimal == '.' ? "," : ".";
    return digits.replace(grouping, "").replace(decimal, '.');
  }
}
