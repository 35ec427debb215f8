package org.salesadvisor.datasets.imports;

import org.salesadvisor.datasets.store.Dimension;

/**
 * A dimension that a dataset fills in.
 *
 * @param values how many different there are
 * @param empty of how many opportunities it is not known
 * @param isOnlyOnWon whether it is known of won ones alone, so that rates by it have no denominator
 */
public record HeldDimension(Dimension dimension, long values, long empty, boolean isOnlyOnWon) {}
