package org.salesadvisor.facts.concept;

/** Little of what the client spends is spent with us. */
public record SmallShare() {}
