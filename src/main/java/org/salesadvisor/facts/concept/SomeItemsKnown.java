package org.salesadvisor.facts.concept;

/** A part of the order is known from earlier orders. */
public record SomeItemsKnown() {}
