package org.salesadvisor.facts.concept;

/** The client buys clearly less from us than the year before. */
public record FallingSales() {}
