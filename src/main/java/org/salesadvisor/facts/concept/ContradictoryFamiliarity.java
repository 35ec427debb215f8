package org.salesadvisor.facts.concept;

/** The profile says both that this was and that it was not bought before. */
public record ContradictoryFamiliarity() {}
