package org.salesadvisor.facts.concept;

/** The day on which open work was expected to close has passed. */
public record CloseDatePassed() {}
