package org.salesadvisor.facts;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * An amount in one currency.
 *
 * @param amount zero or more, in units of the currency
 * @param currency the ISO 4217 code, such as {@code EUR}
 */
public record Money(BigDecimal amount, String currency) {

  /**
   * The codes of ISO 4217 that are money, in order. Metals, units of account and the codes for
   * tests ({@code XTS}) and for no currency ({@code XXX}) are none: they have no smallest unit.
   */
  public static final List<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .filter(one -> one.getDefaultFractionDigits() >= 0)
          .map(Currency::getCurrencyCode)
          .sorted()
          .toList();

  public Money {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(currency, "currency");
  }

  /** Whether this is the code of money. */
  public static boolean isCurrency(String code) {
    return Collections.binarySearch(CURRENCIES, code) >= 0;
  }
}
