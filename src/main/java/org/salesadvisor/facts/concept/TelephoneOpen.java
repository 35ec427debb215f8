package org.salesadvisor.facts.concept;

/** The lead may be called. */
public record TelephoneOpen() {}
