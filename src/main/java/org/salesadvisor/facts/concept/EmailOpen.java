package org.salesadvisor.facts.concept;

/** The lead may be written to by e-mail. */
public record EmailOpen() {}
