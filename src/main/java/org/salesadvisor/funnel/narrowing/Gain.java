package org.salesadvisor.funnel.narrowing;

import java.util.List;
import java.util.Objects;
import org.salesadvisor.funnel.statistics.Proportion;

/**
 * What comes back when something returns to normal, in as many periods as are under review.
 *
 * @param orders how many orders more; below the end of the funnel as its baseline brings them on
 * @param low with 95 % confidence at least, not below 0
 * @param high with 95 % confidence at most
 * @param worth what they are worth, or null when the value of an order is unknown
 */
public record Gain(double orders, double low, double high, Worth worth) {

  /**
   * With its doubt.
   *
   * @param error the standard error of the orders
   */
  static Gain of(double orders, double error) {
    double half = Proportion.Z_95 * error;
    return new Gain(orders, Math.max(0, orders - half), orders + half, null);
  }

  /**
   * The same in money. Orders and their value are found independently, so their relative doubts add
   * up as squares.
   */
  Gain with(OrderValue value) {
    double amount = orders * value.amount();
    double doubt =
        Math.hypot(half() * value.amount(), Proportion.Z_95 * orders * value.standardError());
    return new Gain(
        orders,
        low,
        high,
        new Worth(amount, Math.max(0, amount - doubt), amount + doubt, value.currency()));
  }

  /**
   * All of these together; each counts those whom the ones before it let through, so that nobody is
   * counted twice.
   *
   * @return null when there are none
   */
  public static Gain sum(List<Gain> gains) {
    if (gains.isEmpty()) {
      return null;
    }
    double orders = gains.stream().mapToDouble(Gain::orders).sum();
    double half = Math.sqrt(gains.stream().mapToDouble(Gain::half).map(one -> one * one).sum());
    return new Gain(orders, Math.max(0, orders - half), orders + half, worth(gains));
  }

  private double half() {
    return high - orders;
  }

  private static Worth worth(List<Gain> gains) {
    List<Worth> worths = gains.stream().map(Gain::worth).filter(Objects::nonNull).toList();
    if (worths.size() < gains.size()) {
      return null;
    }
    double amount = worths.stream().mapToDouble(Worth::amount).sum();
    double half =
        Math.sqrt(worths.stream().mapToDouble(one -> Math.pow(one.high() - one.amount(), 2)).sum());
    return new Worth(amount, Math.max(0, amount - half), amount + half, worths.get(0).currency());
  }
}
