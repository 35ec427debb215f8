package org.salesadvisor.facts.concept;

/** The next step of open work is planned for a later day. */
public record NextStepAhead() {}
