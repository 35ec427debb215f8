package org.salesadvisor.facts.concept;

/** The customer ordered in this category before. */
public record BoughtBefore() {}
