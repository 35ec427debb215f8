package org.salesadvisor.facts.concept;

/** Open work that was not qualified yet. */
public record OpenLead() {}
