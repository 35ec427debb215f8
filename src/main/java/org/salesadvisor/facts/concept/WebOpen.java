package org.salesadvisor.facts.concept;

/** The lead may be shown content of its own on the web. */
public record WebOpen() {}
