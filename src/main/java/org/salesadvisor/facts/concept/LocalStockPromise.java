package org.salesadvisor.facts.concept;

/** The promised delivery is so short that it can only be kept from local stock. */
public record LocalStockPromise() {}
