package org.salesadvisor.facts.concept;

/** More than one rep is below. */
public record SeveralReps() {}
