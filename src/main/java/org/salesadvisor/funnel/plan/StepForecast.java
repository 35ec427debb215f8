package org.salesadvisor.funnel.plan;

/**
 * What is expected of one step.
 *
 * @param rate of those who enter to those who come through
 * @param entering how many enter
 * @param through how many come through
 * @param cost of the step, or null when not known
 * @param costPerOrder the same for each order, or null when not known
 */
public record StepForecast(
    Estimate rate, Estimate entering, Estimate through, Estimate cost, Estimate costPerOrder) {}
