package org.salesadvisor.funnel.narrowing;

/**
 * What the inflow of the periods under review brings at the rates that are normal.
 *
 * @param leads how many came in
 * @param expectedOrders how many orders they bring
 * @param targetOrders how many are wanted
 */
public record Inflow(long leads, double expectedOrders, double targetOrders) {

  /** Whether it brings what is wanted. */
  boolean isSufficient() {
    return expectedOrders >= targetOrders;
  }
}
