package org.salesadvisor.facts.concept;

/** Of the decision making unit only the buyer was spoken to. */
public record OnlyBuyerContacted() {}
