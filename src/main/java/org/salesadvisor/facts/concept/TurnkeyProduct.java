package org.salesadvisor.facts.concept;

/** Carried out wholly to the wishes of the customer. */
public record TurnkeyProduct() {}
