package org.salesadvisor.facts.concept;

/** A product that starts from standard parts: standard or adapted. */
public record StandardBasedProduct() {}
