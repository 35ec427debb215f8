package org.salesadvisor.facts.concept;

/** Cold canvassing of which nobody can say that it pays. */
public record CostlyCanvassing() {}
