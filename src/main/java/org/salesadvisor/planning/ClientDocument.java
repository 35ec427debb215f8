package org.salesadvisor.planning;

import org.salesadvisor.facts.Money;

/**
 * What clients bring after their first order.
 *
 * @param ordersPerYear of a client that stays
 * @param yearlyRetentionShare who stay from one year to the next; left out for the rate of the
 *     retention phase
 * @param yearlyDiscountShare by which money of next year is worth less
 * @param years that count; the norm when left out
 * @param yearlyCost of keeping one client
 */
record ClientDocument(
    Double ordersPerYear,
    Double yearlyRetentionShare,
    Double yearlyDiscountShare,
    Integer years,
    Money yearlyCost) {

  static final ClientDocument UNKNOWN = new ClientDocument(null, null, null, null, null);
}
