package org.salesadvisor.facts.concept;

/** One more euro of media credibly brings less than itself. */
public record NextEuroCosts() {}
