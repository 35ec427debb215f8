package org.salesadvisor.facts.conclusion;

/**
 * Something to look at before going on.
 *
 * @param code what, in UPPER_SNAKE
 */
public record Warning(String code) {}
