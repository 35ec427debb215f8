package org.salesadvisor.facts.concept;

/** No channel, but contacts of which nobody knows where they came from. */
public record TrackingGap() {}
