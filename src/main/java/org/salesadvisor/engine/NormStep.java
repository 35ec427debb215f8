package org.salesadvisor.engine;

/**
 * A norm moved by its smallest step.
 *
 * @param norm its name
 * @param literal its moved value as it stands in a condition
 * @param raised whether it was raised; else it was lowered
 */
public record NormStep(String norm, String literal, boolean raised) {}
