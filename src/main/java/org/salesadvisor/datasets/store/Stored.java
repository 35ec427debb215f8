package org.salesadvisor.datasets.store;

/** What storing did, in opportunities. */
public record Stored(long added, long changed, long unchanged) {}
