package org.salesadvisor.facts.concept;

/** Orders come back regularly; the sign says how it shows. */
public record RepeatOrders(String sign) {}
