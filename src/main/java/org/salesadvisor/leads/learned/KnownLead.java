package org.salesadvisor.leads.learned;

import java.time.Instant;
import java.util.Map;

/**
 * A lead as it was known at a moment after it came in, with what became of it.
 *
 * @param values by column; a column that is left out is unknown
 * @param isWon whether it was won in its time
 * @param isEverWon whether it was won at all, in its time or later
 * @param points that the rules gave it at that moment, for fit and engagement
 */
public record KnownLead(
    Instant cameAt, Map<Column, String> values, boolean isWon, boolean isEverWon, double points) {}
