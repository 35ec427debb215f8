package org.salesadvisor.datasets.store;

import java.time.Instant;
import java.util.UUID;

/**
 * What is kept of the wallets of a dataset, but for its clients.
 *
 * @param sales ours to all clients
 * @param summary JSON of the room that ranks
 * @param by who imported it; null when nobody is known
 */
public record KeptWallet(
    UUID dataset,
    String currency,
    long clients,
    double sales,
    String summary,
    Instant at,
    String by) {}
