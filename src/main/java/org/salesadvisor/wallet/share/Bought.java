package org.salesadvisor.wallet.share;

/**
 * What a client buys of one category in a year, in one currency.
 *
 * @param sales ours, 0 or more
 * @param spend over all suppliers, at least our sales; null when unknown
 * @param rank of us among its suppliers of the category; null when unknown
 * @param suppliers how many it uses; null exactly when the rank is
 */
public record Bought(String category, double sales, Double spend, Double rank, Integer suppliers) {

  static Bought nothingOf(String category) {
    return new Bought(category, 0, null, null, null);
  }
}
