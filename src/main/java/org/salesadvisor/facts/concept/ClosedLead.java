package org.salesadvisor.facts.concept;

/** The life of the lead has ended. */
public record ClosedLead() {}
