package org.salesadvisor.facts.concept;

/** A learned score does not do better than the points of the rules, or its chances do not hold. */
public record NoBetterScore() {}
