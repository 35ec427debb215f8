package org.salesadvisor.facts.concept;

/** The promised delivery is shorter than the production lead time. */
public record PromiseBelowLeadTime() {}
