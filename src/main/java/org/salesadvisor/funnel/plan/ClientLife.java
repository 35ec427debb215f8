package org.salesadvisor.funnel.plan;

/**
 * What a client brings after the first order. All null where not known.
 *
 * @param ordersPerYear of a client that stays
 * @param yearlyRetention the share that stays from one year to the next, 0..1; null for that of the
 *     retention phase
 * @param yearlyDiscount by which money of next year is worth less, 0 or more
 * @param years that count, 1 or more
 * @param yearlyCost of keeping one client
 */
public record ClientLife(
    Double ordersPerYear,
    Double yearlyRetention,
    Double yearlyDiscount,
    int years,
    Double yearlyCost) {

  /** What a client that stays brings in a year, or null. */
  Double yearly(Double contributionPerOrder) {
    return ordersPerYear == null || yearlyCost == null || contributionPerOrder == null
        ? null
        : ordersPerYear * contributionPerOrder - yearlyCost;
  }

  /** The present value of one a year of those who were retained at first, or null. */
  Double discountedYears(double retention) {
    if (yearlyDiscount == null) {
      return null;
    }
    double rate = yearlyRetention == null ? retention : yearlyRetention;
    double sum = 0;
    double left = 1;
    for (int year = 1; year <= years; year++) {
      sum += left / Math.pow(1 + yearlyDiscount, year);
      left *= rate;
    }
    return sum;
  }
}
