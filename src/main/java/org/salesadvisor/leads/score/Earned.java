package org.salesadvisor.leads.score;

import org.salesadvisor.account.advice.Conclusion;
import org.salesadvisor.facts.conclusion.LeadPoint;

/**
 * One thing that brings points.
 *
 * @param reason the rule that says so, and why
 * @param times how often it counts: 1 for fit, less or more for responses by age and number
 * @param points in all
 */
public record Earned(LeadPoint point, Conclusion reason, double times, double points) {}
