package org.salesadvisor.facts.concept;

/** Hardly anything of the order is known from earlier orders. */
public record FewItemsKnown() {}
