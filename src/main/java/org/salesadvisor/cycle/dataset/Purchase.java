package org.salesadvisor.cycle.dataset;

import java.time.Instant;
import java.time.LocalDate;
import org.salesadvisor.datasets.store.Opportunity;
import org.salesadvisor.facts.SalesPhase;

/** An opportunity as it was known at a moment: nothing later happened yet. */
record Purchase(Opportunity opportunity, CyclesQuery asked) {

  private static final String OPEN = "OPEN";
  private static final String WON = "WON";
  private static final String LOST = "LOST";

  /** OPEN, WON or LOST. */
  String outcome() {
    return switch (opportunity.outcome()) {
      case WON -> isKnown(opportunity.entered().get(SalesPhase.ORDER_REALISATION)) ? WON : OPEN;
      case LOST -> isKnown(opportunity.lostAt()) ? LOST : OPEN;
      default -> OPEN;
    };
  }

  /** What has no date is known at the end of the data. */
  private boolean isKnown(Instant at) {
    return at == null ? !asked.isPast() : !at.isAfter(asked.asOf());
  }

  boolean isOpen() {
    return outcome().equals(OPEN);
  }

  boolean isLost() {
    return outcome().equals(LOST);
  }

  /** The day on which it came to a phase; null when it did not, or when nobody says when. */
  LocalDate entered(SalesPhase phase) {
    Instant at = opportunity.entered().get(phase);
    return at == null || at.isAfter(asked.asOf()) ? null : asked.day(at);
  }

  /** The first day that is known of it; null when none is. */
  LocalDate since() {
    LocalDate first = null;
    for (SalesPhase phase : SalesPhase.values()) {
      LocalDate day = entered(phase);
      first = first == null || day != null && day.isBefore(first) ? day : first;
    }
    return first;
  }

  /** The day on which it was won or lost; null when it is open, or when nobody says when. */
  LocalDate endedOn() {
    return switch (outcome()) {
      case WON -> entered(SalesPhase.ORDER_REALISATION);
      case LOST -> asked.day(opportunity.lostAt());
      default -> null;
    };
  }

  /** The furthest phase that is told; null when none is. */
  SalesPhase phase() {
    SalesPhase furthest = null;
    for (SalesPhase phase : SalesPhase.values()) {
      if (entered(phase) != null || isIn(phase)) {
        furthest = phase;
      }
    }
    return furthest;
  }

  /** Whether it is told to be there without a day. */
  private boolean isIn(SalesPhase phase) {
    return phase == SalesPhase.ORDER_REALISATION && outcome().equals(WON)
        || !asked.isPast() && phase.name().equals(opportunity.phase());
  }

  /**
   * The day on which the order is expected; null when it was not told by then. Plans are told
   * without the moment of planning, so of a moment gone by only those count that were for it or
   * earlier [A].
   */
  LocalDate expectedOn() {
    LocalDate day = isOpen() ? asked.day(opportunity.expectedCloseAt()) : null;
    return day == null || asked.isPast() && day.isAfter(asked.today()) ? null : day;
  }
}
