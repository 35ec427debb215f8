package org.salesadvisor.facts.concept;

/** A few people decide. */
public record FewStakeholders() {}
