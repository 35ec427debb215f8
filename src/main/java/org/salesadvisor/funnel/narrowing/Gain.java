package org.salesadvisor.funnel.narrowing;

/**
 * What comes back when a transition returns to its baseline, in the periods under review.
 *
 * @param orders how many orders more; below the end of the funnel as its baseline brings them on
 * @param low with 95 % confidence at least, not below 0
 * @param high with 95 % confidence at most
 */
public record Gain(double orders, double low, double high) {}
