package org.salesadvisor.facts;

/**
 * What is ordered, how much and how often. Null means unknown.
 *
 * @param units units per order
 * @param value value per order
 * @param ordersPerYear orders per year
 * @param repeatShare the share of orders that repeat earlier ones, 0..1
 * @param customerCollects whether the customer collects with own transport
 * @param awkwardToTransport whether size or transport is awkward
 * @param purchaseAdvantageMatters whether a volume advantage matters to the customer
 * @param financialRisk the financial risk of the order
 */
public record Order(
    Double units,
    Money value,
    Double ordersPerYear,
    Double repeatShare,
    Boolean customerCollects,
    Boolean awkwardToTransport,
    Boolean purchaseAdvantageMatters,
    RiskLevel financialRisk) {}
