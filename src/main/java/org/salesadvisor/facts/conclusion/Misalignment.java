package org.salesadvisor.facts.conclusion;

/**
 * A place where the internal, the external and the customer's cycle are out of step.
 *
 * @param code which, in UPPER_SNAKE
 */
public record Misalignment(String code) {}
