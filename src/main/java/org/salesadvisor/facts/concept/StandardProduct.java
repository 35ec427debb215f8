package org.salesadvisor.facts.concept;

/** A product sold as it lies in stock. */
public record StandardProduct() {}
