package org.salesadvisor.facts.concept;

/** The lead came in and was not qualified by anybody yet. */
public record FreshLead() {}
