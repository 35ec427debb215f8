package org.salesadvisor.datasets.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.salesadvisor.facts.SalesPhase;

/**
 * A dataset.
 *
 * @param by who made it; null when nobody is known
 * @param zone whose days cohort dates are
 * @param asOf the latest moment that it can know of
 * @param phases of which it tells anything
 * @param summary JSON, texts in every language
 */
public record Dataset(
    UUID id,
    String name,
    Instant createdAt,
    String by,
    Instant changedAt,
    String zone,
    Instant asOf,
    List<SalesPhase> phases,
    String summary) {}
