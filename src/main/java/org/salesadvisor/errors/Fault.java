package org.salesadvisor.errors;

/**
 * One thing wrong in an input.
 *
 * @param pointer where: a JSON pointer, or line and column of a table
 * @param message what is wrong, which value, and what to write instead
 */
public record Fault(String pointer, String message) {}
