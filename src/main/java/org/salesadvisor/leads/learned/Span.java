package org.salesadvisor.leads.learned;

import java.time.Instant;
import java.util.Arrays;
import org.salesadvisor.funnel.statistics.Proportion;

/**
 * Leads that came in between two moments.
 *
 * @param won how many were won in time
 * @param from when the first came in; null without any
 * @param to when the last did
 */
public record Span(Proportion won, Instant from, Instant to) {

  static Span of(KnownLeads leads, int[] rows) {
    long won = Arrays.stream(rows).filter(leads::isWon).count();
    Proportion share = new Proportion(won, rows.length);
    return rows.length == 0
        ? new Span(share, null, null)
        : new Span(
            share,
            Instant.ofEpochMilli(
                Arrays.stream(rows).mapToLong(leads::cameAtMillis).min().orElse(0)),
            Instant.ofEpochMilli(
                Arrays.stream(rows).mapToLong(leads::cameAtMillis).max().orElse(0)));
  }

  /** Won ones or others, whichever are fewer. */
  public long fewest() {
    return Math.min(won.k(), won.n() - won.k());
  }
}
