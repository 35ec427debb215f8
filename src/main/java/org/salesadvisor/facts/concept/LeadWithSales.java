package org.salesadvisor.facts.concept;

/** The lead is in the hands of sales. */
public record LeadWithSales() {}
