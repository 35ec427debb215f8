package org.salesadvisor.facts.concept;

/** Losses point at a problem that was not understood. */
public record AnalysisTooThin(String sign) {}
