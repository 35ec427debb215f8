package org.salesadvisor.facts.conclusion;

/**
 * A visible step that helps to transform the client's input into output of value to the client [S].
 *
 * @param position the place in the plan; steps of one plan differ in it
 * @param code what is done, in UPPER_SNAKE
 * @param side whose step it is
 * @param owner the department that does it
 * @param measure what is measured, in UPPER_SNAKE
 */
public record ClientStep(int position, String code, Side side, Department owner, String measure) {}
