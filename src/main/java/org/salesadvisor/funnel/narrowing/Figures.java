package org.salesadvisor.funnel.narrowing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as they stand in sentences, with a point. What is not none or all never rounds to it:
 * such shares get the digits that they need.
 */
public final class Figures {

  private static final int MOST_DIGITS = 6;

  private Figures() {}

  /** A share as percentage, with one decimal where that says enough. */
  public static String percent(double share) {
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      String shown = plain(share * 100, digits);
      boolean isRoundedAway =
          (share != 0 && Double.parseDouble(shown) == 0)
              || (share != 1 && Double.parseDouble(shown) == 100);
      if (!isRoundedAway) {
        return shown + " %";
      }
    }
    return (share < 0.5 ? "< 0.00001" : "> 99.99999") + " %";
  }

  /** A number with so many decimals at most. */
  public static String plain(double number, int digits) {
    return BigDecimal.valueOf(number)
        .setScale(digits, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** A probability with two digits that count. */
  public static String chance(double p) {
    return p < 1e-9
        ? "< 0.000000001"
        : BigDecimal.valueOf(p).round(new MathContext(2)).stripTrailingZeros().toPlainString();
  }
}
