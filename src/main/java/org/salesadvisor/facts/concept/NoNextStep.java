package org.salesadvisor.facts.concept;

/** Nothing is planned for open work. */
public record NoNextStep() {}
