package org.salesadvisor.records;

import java.util.List;

/**
 * The value of a field that takes a list or a group, whichever was written.
 *
 * @param list of values, or null when a group was written
 * @param group the record, or null when a list was written
 */
public record ListOr<E, G extends Record>(List<E> list, G group) {}
