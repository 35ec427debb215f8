package org.salesadvisor.facts.concept;

/** A role of the decision making unit that must be known and is not. */
public record DmuGap(String role) {}
