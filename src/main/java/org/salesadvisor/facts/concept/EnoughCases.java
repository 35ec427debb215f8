package org.salesadvisor.facts.concept;

/** There are enough leads with an outcome to learn a score from, and to try it on. */
public record EnoughCases() {}
