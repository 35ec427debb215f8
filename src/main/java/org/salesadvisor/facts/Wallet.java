package org.salesadvisor.facts;

/**
 * What an existing client buys from us, and what it could buy. Null means unknown.
 *
 * @param basis of the weakest of its categories
 * @param share our sales as a share of the client's spend, 0..1; null where the wallet is unknown
 * @param potentialWeight what could be sold more in a year, in times the average yearly sales to a
 *     client of the same ranking
 * @param salesRatio our sales to it over those of the year before
 */
public record Wallet(SpendBasis basis, Double share, Double potentialWeight, Double salesRatio) {}
