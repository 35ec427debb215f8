package org.salesadvisor.facts.conclusion;

/**
 * A place where the internal, the external and the customer's cycle are out of step, with what that
 * costs.
 *
 * @param code which, in UPPER_SNAKE
 * @param cost what it costs
 */
public record CycleGap(String code, CycleCost cost) {}
