package org.salesadvisor.facts.concept;

/** The counts of the funnel are known, and no target by which to judge the inflow. */
public record InflowUnjudged() {}
