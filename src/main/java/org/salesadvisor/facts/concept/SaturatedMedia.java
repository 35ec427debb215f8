package org.salesadvisor.facts.concept;

/** People are contacted so often that once more brings less. */
public record SaturatedMedia() {}
