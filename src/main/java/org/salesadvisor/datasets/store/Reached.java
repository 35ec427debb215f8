package org.salesadvisor.datasets.store;

import java.util.List;
import org.salesadvisor.facts.SalesPhase;

/**
 * Whether an opportunity came to a phase of the order funnel: a lead at all, a prospect, an order,
 * a client who stays.
 *
 * <p>In any order a phase counts as reached when the row shows it or a later one: an order was a
 * prospect too. Strictly it counts when the row shows it and every earlier one that the dataset
 * tells, none of them on a later day.
 *
 * @param phases of which the dataset tells
 * @param isStrict which of the two
 */
record Reached(List<SalesPhase> phases, boolean isStrict) {

  private static final String WON = "o.outcome = 'WON'";

  /** Over an opportunity {@code o} and the zone {@code z.zone}. */
  String expression(SalesPhase phase) {
    return isStrict ? strictly(phase) : inAnyOrder(phase);
  }

  private static String inAnyOrder(SalesPhase phase) {
    return switch (phase) {
      case LEAD_GENERATION -> "true";
      case PROSPECT_QUALIFICATION -> "(o.is_prospect OR " + WON + ")";
      case ORDER_REALISATION -> "(" + WON + ")";
      case CLIENT_RETENTION -> "(o.is_retained AND " + WON + ")";
    };
  }

  private String strictly(SalesPhase phase) {
    StringBuilder all = new StringBuilder("(true");
    String latest = "o.lead_at";
    for (SalesPhase one : phases) {
      if (one != SalesPhase.LEAD_GENERATION && one.compareTo(phase) <= 0) {
        String at = entered(one);
        all.append(" AND ").append(shown(one));
        all.append(
            " AND coalesce(%s >= date_trunc('day', %s, z.zone), true)".formatted(at, latest));
        latest = "greatest(" + latest + ", " + at + ")";
      }
    }
    return all.append(')').toString();
  }

  private static String shown(SalesPhase phase) {
    return phase == SalesPhase.PROSPECT_QUALIFICATION ? "o.is_prospect" : inAnyOrder(phase);
  }

  /** When it was entered; null where only the fact is known. */
  static String entered(SalesPhase phase) {
    return switch (phase) {
      case LEAD_GENERATION -> "o.lead_at";
      case PROSPECT_QUALIFICATION -> "o.prospect_at";
      case ORDER_REALISATION -> "o.order_at";
      case CLIENT_RETENTION -> "o.retained_at";
    };
  }
}
