package org.salesadvisor.facts.concept;

/** Something differs from the last time; the sign says what. */
public record ChangedPurchase(String sign) {}
