package org.salesadvisor.facts.concept;

/** Made on order from semi-finished goods. */
public record CustomProduct() {}
