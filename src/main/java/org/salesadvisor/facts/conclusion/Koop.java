package org.salesadvisor.facts.conclusion;

/**
 * The customer order decoupling point: how far the order penetrates the supplier [L Hoekstra and
 * Romme].
 *
 * @param position 1 (local stock) to 5 (purchase and make to order)
 */
public record Koop(int position) {}
