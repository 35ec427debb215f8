package org.salesadvisor.facts.concept;

/** Standard parts adapted or combined at request. */
public record AdaptedProduct() {}
