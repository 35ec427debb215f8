package org.salesadvisor.facts.concept;

/** Hardly more could be sold to the client. */
public record LittlePotential() {}
