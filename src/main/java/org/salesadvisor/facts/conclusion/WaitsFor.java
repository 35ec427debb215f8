package org.salesadvisor.facts.conclusion;

/**
 * An open conclusion waits for a fact that would settle it.
 *
 * @param topic the open conclusion
 * @param path the fact, such as {@code purchase.boughtBefore}
 */
public record WaitsFor(Topic topic, String path) {}
