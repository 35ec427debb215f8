package org.salesadvisor.facts.concept;

/** One more euro of media credibly brings more than itself. */
public record NextEuroPays() {}
