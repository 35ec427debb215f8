package org.salesadvisor.funnel.plan;

import org.salesadvisor.facts.SalesPhase;

/**
 * A phase of the plan, or a part of one.
 *
 * @param phase which
 * @param rate of those who enter it to those who come through
 * @param fixedCost whatever their number, or null when not known
 * @param costPerContact for each who enters, or null when not known
 * @param improvement what can be done about its rate
 */
public record Step(
    SalesPhase phase,
    HitRate rate,
    Double fixedCost,
    Double costPerContact,
    Improvement improvement) {

  boolean isForClients() {
    return phase == SalesPhase.CLIENT_RETENTION;
  }

  /** {@code F + c·N}, or null when one of them is not known. */
  Double cost(double entering) {
    return fixedCost == null || costPerContact == null
        ? null
        : fixedCost + costPerContact * entering;
  }

  Step withRate(HitRate other) {
    return new Step(phase, other, fixedCost, costPerContact, improvement);
  }
}
