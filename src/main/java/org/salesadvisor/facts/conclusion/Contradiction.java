package org.salesadvisor.facts.conclusion;

/**
 * Two facts that cannot both be true.
 *
 * @param code which contradiction, in UPPER_SNAKE
 * @param path one side
 * @param otherPath the other side
 */
public record Contradiction(String code, String path, String otherPath) {}
