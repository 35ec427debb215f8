package org.salesadvisor.rulebase;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.Currency;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.salesadvisor.facts.Money;

/** Writes values for people of one language. Thread-safe. */
final class Wording {

  private static final String NARROW_SPACE_FREE = "[\\u00A0\\u202F]";

  private final Language language;
  private final UnaryOperator<String> names;

  /**
   * @param names gives the name of a constant by its key, such as {@code RISK_LEVEL_HIGH}
   */
  Wording(Language language, UnaryOperator<String> names) {
    this.language = language;
    this.names = names;
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
    NumberFormat format = NumberFormat.getPercentInstance(language.locale());
    format.setMaximumFractionDigits(1);
    return format.format(share).replaceAll(NARROW_SPACE_FREE, " ");
  }

  private String number(Number number) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMaximumFractionDigits(2);
    return format.format(number);
  }

  private String money(Money money) {
    NumberFormat format = NumberFormat.getCurrencyInstance(language.locale());
    format.setCurrency(Currency.getInstance(money.currency()));
    BigDecimal amount = money.amount();
    format.setMaximumFractionDigits(amount.stripTrailingZeros().scale() <= 0 ? 0 : 2);
    return format.format(amount).replaceAll(NARROW_SPACE_FREE, " ");
  }
}
