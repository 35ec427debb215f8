package org.salesadvisor.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An amount in one currency.
 *
 * @param amount zero or more, in units of the currency
 * @param currency the ISO 4217 code, such as {@code EUR}
 */
public record Money(BigDecimal amount, String currency) {

  public Money {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(currency, "currency");
  }
}
