package org.salesadvisor.leads.score;

/** By what a lead can be reached; whether it may be is another matter. */
public record Reach(boolean hasEmail, boolean hasTelephone, boolean hasSocial) {}
