package org.salesadvisor.facts.concept;

/** The whole decision making unit must be known; the sign says why. */
public record DmuNeeded(String sign) {}
