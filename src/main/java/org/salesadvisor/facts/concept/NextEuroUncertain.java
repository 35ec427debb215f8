package org.salesadvisor.facts.concept;

/** Nobody can say whether one more euro of media comes back. */
public record NextEuroUncertain() {}
