package org.salesadvisor.facts.concept;

/** An order of low value. */
public record LowPayment() {}
