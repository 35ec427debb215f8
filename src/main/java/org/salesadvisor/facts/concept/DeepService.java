package org.salesadvisor.facts.concept;

/** Serving the client takes much of our organisation. */
public record DeepService() {}
