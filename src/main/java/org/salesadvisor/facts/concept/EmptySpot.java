package org.salesadvisor.facts.concept;

/** The client buys hardly anything of a category from us. */
public record EmptySpot() {}
