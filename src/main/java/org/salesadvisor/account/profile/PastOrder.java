package org.salesadvisor.account.profile;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.salesadvisor.facts.Money;
import org.salesadvisor.records.Required;

/**
 * An order of the past.
 *
 * @param at when it was given
 * @param value its value, or null when unknown
 * @param lines what was ordered; empty when unknown
 */
public record PastOrder(@Required Instant at, Money value, List<OrderLine> lines) {

  public PastOrder {
    Objects.requireNonNull(at, "at");
    lines = lines == null ? List.of() : List.copyOf(lines);
  }
}
