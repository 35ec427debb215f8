package org.salesadvisor.facts.concept;

/** Most of what the client spends is spent with us. */
public record LargeShare() {}
