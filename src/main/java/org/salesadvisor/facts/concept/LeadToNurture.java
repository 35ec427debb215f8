package org.salesadvisor.facts.concept;

/** The lead is not ready for sales. */
public record LeadToNurture() {}
