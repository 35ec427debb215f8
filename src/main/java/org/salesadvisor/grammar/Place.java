package org.salesadvisor.grammar;

/**
 * Where something stands in a file.
 *
 * @param line counted from 1
 * @param column counted from 1, in UTF-16 units as editors and SARIF count
 * @param offset the characters before it
 */
public record Place(int line, int column, int offset) {}
