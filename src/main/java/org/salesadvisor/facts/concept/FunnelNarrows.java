package org.salesadvisor.facts.concept;

/** A transition of the funnel fell beyond noise. */
public record FunnelNarrows(String transition) {}
