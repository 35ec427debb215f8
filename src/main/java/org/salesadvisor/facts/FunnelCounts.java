package org.salesadvisor.facts;

/**
 * How many came through each phase of the order funnel in one period. Null means unknown.
 *
 * @param leads contacts generated
 * @param prospects leads that were qualified
 * @param orders prospects that ordered
 * @param retained buyers that stayed
 */
public record FunnelCounts(Long leads, Long prospects, Long orders, Long retained) {}
