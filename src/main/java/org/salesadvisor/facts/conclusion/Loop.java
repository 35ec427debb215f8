package org.salesadvisor.facts.conclusion;

/**
 * The supplier order decoupling point: how far the supplier goes inside the customer [S].
 *
 * @param level 1 to 5
 */
public record Loop(int level) {}
