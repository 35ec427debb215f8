package org.salesadvisor.facts.concept;

/** The client buys less of a category from us than it could. */
public record WhiteSpot() {}
