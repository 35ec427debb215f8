package org.salesadvisor.facts.conclusion;

/**
 * A conclusion holds on what is known; this unknown fact could still change it.
 *
 * @param topic the conclusion
 * @param path the fact, such as {@code order.financialRisk}
 */
public record MayChange(Topic topic, String path) {}
