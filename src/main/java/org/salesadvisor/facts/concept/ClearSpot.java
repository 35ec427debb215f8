package org.salesadvisor.facts.concept;

/** The gap in a category is there over the whole range of the estimate. */
public record ClearSpot() {}
