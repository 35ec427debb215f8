package org.salesadvisor.facts.concept;

/** The next step of open work should have been done long ago. */
public record NextStepLongOverdue() {}
