package org.salesadvisor.facts.concept;

/** The customer collects with own transport. */
public record CollectedByCustomer() {}
