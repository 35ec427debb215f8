package org.salesadvisor.facts.concept;

/** Credibly fewer of those contacted order than in the rest of the mix. */
public record BelowTheMix() {}
