package org.salesadvisor.cycle;

import org.salesadvisor.facts.BuyingStep;
import org.salesadvisor.facts.InternalStep;
import org.salesadvisor.facts.SalesPhase;
import org.salesadvisor.records.Required;

/** Steps of the three cycles as they are written; days as 2026-05-31. */
final class StepDocuments {

  private StepDocuments() {}

  /** A step with the day on which it was done, or is planned. */
  interface Dated {
    Enum<?> step();

    String doneOn();

    String plannedOn();
  }

  record Customers(@Required BuyingStep step, String doneOn, String plannedOn) implements Dated {}

  record External(@Required SalesPhase step, String doneOn, String plannedOn) implements Dated {}

  record Internal(@Required InternalStep step, String doneOn, String plannedOn) implements Dated {}

  /**
   * What is agreed on a step of the plan.
   *
   * @param step its code
   * @param owner a name instead of the department
   */
  record Agreed(@Required String step, String owner, String plannedOn, String doneOn) {}
}
