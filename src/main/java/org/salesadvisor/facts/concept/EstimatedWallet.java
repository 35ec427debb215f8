package org.salesadvisor.facts.concept;

/** What the client spends is estimated. */
public record EstimatedWallet() {}
