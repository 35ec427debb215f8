package org.salesadvisor.facts.concept;

/** Open work is in its phase longer than most of those that were won. */
public record StandsStill() {}
