package org.salesadvisor.facts.conclusion;

/** A department that sits at the table. */
public record Participant(Side side, Department department) {}
