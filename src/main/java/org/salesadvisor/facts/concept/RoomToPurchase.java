package org.salesadvisor.facts.concept;

/** The promised delivery leaves time to buy materials and produce after the order. */
public record RoomToPurchase() {}
