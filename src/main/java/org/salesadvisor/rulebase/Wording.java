package org.salesadvisor.rulebase;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.Currency;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.salesadvisor.facts.Money;
import org.salesadvisor.language.Language;

/** Writes values for people of one language. Thread-safe. */
final class Wording {

  private static final int MOST_DIGITS = 9;

  private final UnaryOperator<String> names;

  // to be copied: making one looks up the locale, and using one changes it
  private final NumberFormat percent;
  private final NumberFormat number;
  private final NumberFormat money;

  /**
   * @param names gives the name of a constant by its key, such as {@code RISK_LEVEL_HIGH}
   */
  Wording(Language language, UnaryOperator<String> names) {
    this.names = names;
    this.percent = NumberFormat.getPercentInstance(language.locale());
    this.number = NumberFormat.getNumberInstance(language.locale());
    this.money = NumberFormat.getCurrencyInstance(language.locale());
    percent.setMaximumFractionDigits(1);
    number.setMaximumFractionDigits(2);
  }

  String norm(Norm norm) {
    return switch (norm.unit()) {
      case "share" -> percent(norm.value().doubleValue());
      case "EUR" -> money(new Money(norm.value(), "EUR"));
      default -> number(norm.value());
    };
  }

  /** A value of the fact with this path. */
  String value(String path, Object value) {
    if (value instanceof Money money) {
      return money(money);
    }
    if (value instanceof Boolean yes) {
      return names.apply(yes ? "YES" : "NO");
    }
    if (value instanceof Number number) {
      return path.endsWith("Share") ? percent(number.doubleValue()) : number(number);
    }
    if (value instanceof Enum<?> constant) {
      return names.apply(AdviceCodes.of(constant));
    }
    if (value instanceof Collection<?> several) {
      return several.stream()
          .map(one -> value(path, one))
          .sorted()
          .collect(Collectors.joining(", "));
    }
    return String.valueOf(value);
  }

  private String percent(double share) {
    return withPlainSpaces(apart(percent, share));
  }

  private String number(Number number) {
    return apart(this.number, number);
  }

  /** With more digits where fewer would show as none or all what is not. */
  private static String apart(NumberFormat usual, Number number) {
    NumberFormat format = (NumberFormat) usual.clone();
    while (isRoundedAway(format, number.doubleValue())) {
      if (format.getMaximumFractionDigits() == MOST_DIGITS) {
        return "< " + format.format(Math.pow(10, -MOST_DIGITS));
      }
      format.setMaximumFractionDigits(format.getMaximumFractionDigits() + 1);
    }
    return format.format(number);
  }

  private static boolean isRoundedAway(NumberFormat format, double number) {
    String shown = format.format(Math.abs(number));
    return (number != 0 && shown.equals(format.format(0)))
        || (number > 0 && number < 1 && shown.equals(format.format(1)));
  }

  private String money(Money money) {
    NumberFormat format = (NumberFormat) this.money.clone();
    format.setCurrency(Currency.getInstance(money.currency()));
    BigDecimal amount = money.amount();
    format.setMaximumFractionDigits(amount.stripTrailingZeros().scale() <= 0 ? 0 : 2);
    return withPlainSpaces(format.format(amount));
  }

  private static String withPlainSpaces(String formatted) {
    return formatted.replace('\u00A0', ' ').replace('\u202F', ' ');
  }
}
