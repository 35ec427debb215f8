package org.salesadvisor.facts;

/**
 * A step of the supplier's internal cycle, with the phase of the external cycle that goes with it
 * [A].
 */
public enum InternalStep {
  CALCULATION(SalesPhase.PROSPECT_QUALIFICATION),
  ORDER_ENTRY(SalesPhase.ORDER_REALISATION),
  PURCHASING(SalesPhase.ORDER_REALISATION),
  PRODUCTION(SalesPhase.ORDER_REALISATION),
  DELIVERY(SalesPhase.ORDER_REALISATION),
  AFTERCARE(SalesPhase.CLIENT_RETENTION);

  private final SalesPhase phase;

  InternalStep(SalesPhase phase) {
    this.phase = phase;
  }

  /** The phase of the external cycle in which this work is asked for. */
  public SalesPhase phase() {
    return phase;
  }
}
