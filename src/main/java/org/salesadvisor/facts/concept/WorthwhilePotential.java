package org.salesadvisor.facts.concept;

/** More could be sold to the client than an effort costs. */
public record WorthwhilePotential() {}
