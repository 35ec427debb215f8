package org.salesadvisor.facts.conclusion;

/**
 * A contact of a nurture plan.
 *
 * @param position the place in the plan, counted from 1; steps of one plan differ in it
 * @param purpose what it is for, in UPPER_SNAKE
 * @param channel by what
 */
public record NurtureStep(int position, String purpose, NurtureChannel channel) {}
