package org.salesadvisor.facts;

/**
 * A step of the customer's buying cycle [L Robinson, Faris and Wind: buy phases], with the phase of
 * the external cycle that goes with it [A].
 */
public enum BuyingStep {
  NEED(SalesPhase.LEAD_GENERATION),
  DESCRIPTION(SalesPhase.LEAD_GENERATION),
  SPECIFICATION(SalesPhase.PROSPECT_QUALIFICATION),
  SUPPLIER_SEARCH(SalesPhase.PROSPECT_QUALIFICATION),
  PROPOSALS(SalesPhase.PROSPECT_QUALIFICATION),
  SUPPLIER_CHOICE(SalesPhase.ORDER_REALISATION),
  ORDER_ROUTINE(SalesPhase.ORDER_REALISATION),
  REVIEW(SalesPhase.CLIENT_RETENTION);

  private final SalesPhase phase;

  BuyingStep(SalesPhase phase) {
    this.phase = phase;
  }

  /** The phase of the external cycle in which sales should be then. */
  public SalesPhase phase() {
    return phase;
  }
}
