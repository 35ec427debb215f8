package org.salesadvisor.datasets.store;

/**
 * A client of a dataset.
 *
 * @param position in the ranking, counted from 1
 * @param bought JSON of the room that ranks
 */
public record KeptClient(
    int position,
    String id,
    String name,
    String segment,
    Double size,
    int sizeClass,
    Double salesBefore,
    String bought) {}
