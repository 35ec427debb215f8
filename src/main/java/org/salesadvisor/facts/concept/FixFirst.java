package org.salesadvisor.facts.concept;

/** Something is to be put right before media or message is looked at. */
public record FixFirst() {}
