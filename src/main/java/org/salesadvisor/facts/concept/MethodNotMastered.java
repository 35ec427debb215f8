package org.salesadvisor.facts.concept;

/** The reps have not mastered the method for this work. */
public record MethodNotMastered(String sign) {}
