package org.salesadvisor.datasets.reading;

import org.salesadvisor.language.Message;

/**
 * One thing found.
 *
 * @param code what
 * @param file in which; null when no single file is meant
 * @param line counted from 1; 0 when the whole is meant
 * @param column by its name; null when the whole row is meant
 * @param message with the values
 */
public record Finding(FindingKind code, String file, long line, String column, Message message) {}
