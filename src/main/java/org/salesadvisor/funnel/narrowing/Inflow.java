package org.salesadvisor.funnel.narrowing;

/**
 * What the inflow of the periods under review brings at the rates that are normal.
 *
 * @param leads how many came in
 * @param expectedOrders how many orders they bring
 * @param targetOrders how many are wanted
 * @param gain what the leads bring that are short; null when it is sufficient
 * @param watch how many leads are needed, and when their orders can be seen; null when it is
 *     sufficient
 */
public record Inflow(
    long leads, double expectedOrders, double targetOrders, Gain gain, Watch watch) {

  Inflow with(OrderValue value) {
    Gain worth = gain == null ? null : gain.with(value);
    return new Inflow(leads, expectedOrders, targetOrders, worth, watch);
  }

  /** Whether it brings what is wanted. */
  boolean isSufficient() {
    return expectedOrders >= targetOrders;
  }
}
