package org.salesadvisor.facts;

/**
 * The internal, the external and the customer's cycle of one account beside each other. Null means
 * unknown.
 *
 * @param salesLead by how many phases the external cycle is ahead of the customer's; below 0 when
 *     it is behind
 * @param internalLead the same of the internal cycle
 * @param customerWaits whether a step of ours has passed its day while the customer goes on
 * @param deliveryTooLate whether the delivery comes after the day that the customer wants
 */
public record SalesCycles(
    Integer salesLead, Integer internalLead, Boolean customerWaits, Boolean deliveryTooLate) {}
