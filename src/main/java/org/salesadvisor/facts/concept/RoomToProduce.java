package org.salesadvisor.facts.concept;

/** The promised delivery leaves time to produce after the order. */
public record RoomToProduce() {}
