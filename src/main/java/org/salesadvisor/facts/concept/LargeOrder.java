package org.salesadvisor.facts.concept;

/** A larger quantity per order. */
public record LargeOrder() {}
