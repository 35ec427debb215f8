package org.salesadvisor.funnel.plan;

/**
 * What is expected, with the interval of 95 %.
 *
 * @param expected null when there is no such number, such as the cost of one order of none
 * @param low null when it has no lower end
 * @param high null when it has no upper end
 */
public record Estimate(Double expected, Double low, Double high) {

  static Estimate of(double expected, double low, double high) {
    return new Estimate(finite(expected), finite(low), finite(high));
  }

  private static Double finite(double number) {
    return Double.isFinite(number) ? number : null;
  }
}
