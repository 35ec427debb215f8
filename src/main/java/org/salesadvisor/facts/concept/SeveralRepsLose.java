package org.salesadvisor.facts.concept;

/** With several reps fewer prospects order. */
public record SeveralRepsLose() {}
