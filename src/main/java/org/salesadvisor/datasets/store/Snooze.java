package org.salesadvisor.datasets.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody put open work off.
 *
 * @param until the day on which it is back
 * @param by who; null when nobody is known
 */
public record Snooze(
    UUID id,
    UUID dataset,
    String opportunity,
    LocalDate until,
    String reason,
    Instant at,
    String by) {}
