package org.salesadvisor.funnel.narrowing;

import org.salesadvisor.facts.Order;

/**
 * What an order is worth on average.
 *
 * @param amount above 0, in units of the currency
 * @param standardError of that average; 0 when it is stated
 * @param currency the ISO 4217 code
 */
public record OrderValue(double amount, double standardError, String currency) {

  /** As it is stated; null when it is not. */
  public static OrderValue of(Order order) {
    boolean isStated =
        order != null && order.value() != null && order.value().amount().signum() > 0;
    return isStated
        ? new OrderValue(order.value().amount().doubleValue(), 0, order.value().currency())
        : null;
  }
}
