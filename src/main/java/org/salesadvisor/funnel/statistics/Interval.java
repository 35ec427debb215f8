package org.salesadvisor.funnel.statistics;

/**
 * A range of values.
 *
 * @param low its lower end
 * @param high its upper end, not below the lower
 */
public record Interval(double low, double high) {}
