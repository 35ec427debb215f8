package org.salesadvisor.facts;

/**
 * The product asked for. Null means unknown.
 *
 * @param standardisation how far it is fixed before the order
 * @param specificationNeeded whether the customer must specify something
 * @param productionLeadTimeDays days to make it
 * @param promisedDeliveryDays days between order and delivery as promised
 */
public record Product(
    Standardisation standardisation,
    Boolean specificationNeeded,
    Integer productionLeadTimeDays,
    Integer promisedDeliveryDays) {}
