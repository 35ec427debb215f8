package org.salesadvisor.facts.concept;

/** There are too few leads with an outcome to learn a score from, or to try it on. */
public record FewCases() {}
