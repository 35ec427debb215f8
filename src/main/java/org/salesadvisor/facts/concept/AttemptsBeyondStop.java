package org.salesadvisor.facts.concept;

/** People are tried more often than pays. */
public record AttemptsBeyondStop() {}
