package org.salesadvisor.funnel.plan;

/**
 * What can be done about the rate of a phase.
 *
 * @param toRate what it would become, or null for the usual share more
 * @param cost what that would cost, above 0, or null when nobody knows
 */
public record Improvement(Double toRate, Double cost) {

  public static final Improvement UNKNOWN = new Improvement(null, null);
}
