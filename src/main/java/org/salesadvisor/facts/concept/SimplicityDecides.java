package org.salesadvisor.facts.concept;

/** One sign that the purchase is simple would settle the selling mode. */
public record SimplicityDecides() {}
