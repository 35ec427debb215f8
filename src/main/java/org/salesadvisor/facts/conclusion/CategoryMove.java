package org.salesadvisor.facts.conclusion;

/** What to do about one category of a client's wallet. */
public enum CategoryMove {
  /** Offer a category that the client does not buy from us. */
  CROSS_SELL,
  /** Sell more of a category that the client buys. */
  UP_SELL,
  /** The gap may be none: ask what the client spends before offering. */
  ASK_FIRST,
  /** There is no gap. */
  KEEP_CATEGORY
}
