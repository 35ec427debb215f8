package org.salesadvisor.facts.concept;

/** Nearly the whole order is known from earlier orders. */
public record MostItemsKnown() {}
