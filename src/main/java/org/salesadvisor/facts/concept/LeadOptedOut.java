package org.salesadvisor.facts.concept;

/** The lead wants to hear nothing more from us. */
public record LeadOptedOut() {}
