package org.salesadvisor.facts.concept;

/** A smaller quantity per order. */
public record SmallOrder() {}
