package org.salesadvisor.facts.concept;

/** The purchase asks for consideration; the sign says why. */
public record ComplexPurchase(String sign) {}
