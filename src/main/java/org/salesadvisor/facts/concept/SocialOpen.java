package org.salesadvisor.facts.concept;

/** The lead may be approached on social media. */
public record SocialOpen() {}
