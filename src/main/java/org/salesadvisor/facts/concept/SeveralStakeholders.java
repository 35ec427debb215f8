package org.salesadvisor.facts.concept;

/** Several people or departments take part in the decision. */
public record SeveralStakeholders(String sign) {}
