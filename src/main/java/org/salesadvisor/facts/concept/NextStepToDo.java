package org.salesadvisor.facts.concept;

/** The next step of open work is to be done today, or should have been done. */
public record NextStepToDo() {}
