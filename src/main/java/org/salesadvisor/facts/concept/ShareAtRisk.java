package org.salesadvisor.facts.concept;

/** There is a share of wallet to lose. */
public record ShareAtRisk() {}
