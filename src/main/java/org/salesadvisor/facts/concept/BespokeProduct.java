package org.salesadvisor.facts.concept;

/** A product that starts from the wishes of the customer: custom or turnkey. */
public record BespokeProduct() {}
