package org.salesadvisor.facts.concept;

/** A standard product that is promised from local stock. */
public record LocalStandardStock() {}
