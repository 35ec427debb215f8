package org.salesadvisor.facts.concept;

/** The purchase is simple; the sign says in what. */
public record SimplePurchase(String sign) {}
