package org.salesadvisor.datasets.store;

import org.salesadvisor.datasets.mapping.Field;

/**
 * A row about which something is to be told.
 *
 * @param line in the file, counted from 1
 * @param key its own
 * @param field which of its values is meant; null when all are
 */
public record Line(long line, String key, Field field) {}
