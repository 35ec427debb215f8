package org.salesadvisor.funnel.narrowing;

import java.util.function.Function;
import org.salesadvisor.facts.FunnelCounts;

/** What a funnel counts, in the order in which people come through it. */
public enum Count {
  LEADS(FunnelCounts::leads),
  PROSPECTS(FunnelCounts::prospects),
  ORDERS(FunnelCounts::orders),
  RETAINED(FunnelCounts::retained);

  private final Function<FunnelCounts, Long> of;

  Count(Function<FunnelCounts, Long> of) {
    this.of = of;
  }

  /** How many, or null when it was not counted. */
  public Long of(FunnelCounts counts) {
    return of.apply(counts);
  }
}
