package org.salesadvisor.funnel.plan;

/**
 * What the plan has to bring.
 *
 * @param orders so many or more
 * @param certainty with at least this probability, 0..1
 */
public record Wanted(long orders, double certainty) {}
