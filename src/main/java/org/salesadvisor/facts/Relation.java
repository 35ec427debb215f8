package org.salesadvisor.facts;

/**
 * The relation with the customer. Null means unknown.
 *
 * @param monthsClient months since the first order
 * @param ownSales our sales to this client per year
 * @param categorySpend the client's spend per year in the category, over all suppliers
 * @param phase the phase of the external sales cycle now
 * @param handledBy who handles the account
 */
public record Relation(
    Integer monthsClient, Money ownSales, Money categorySpend, SalesPhase phase, Desk handledBy) {}
