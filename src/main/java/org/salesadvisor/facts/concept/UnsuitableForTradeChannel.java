package org.salesadvisor.facts.concept;

/** The trade channel is less suitable; the sign says why. */
public record UnsuitableForTradeChannel(String sign) {}
