package org.salesadvisor.facts.concept;

/** The customer never ordered in this category. */
public record FirstPurchase() {}
