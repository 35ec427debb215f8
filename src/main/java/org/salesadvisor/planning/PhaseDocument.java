package org.salesadvisor.planning;

import java.util.List;
import org.salesadvisor.facts.Money;
import org.salesadvisor.facts.SalesPhase;
import org.salesadvisor.records.AtMost;
import org.salesadvisor.records.Required;

/**
 * A phase, or a part of one.
 *
 * @param phase which
 * @param name of the part, or null
 * @param hitRate of those who enter to those who come through
 * @param fixedCost whatever their number
 * @param costPerContact for each who enters
 * @param marketing what feeds it
 * @param improvement what can be done about its rate
 */
record PhaseDocument(
    @Required SalesPhase phase,
    String name,
    @Required HitRateDocument hitRate,
    Money fixedCost,
    Money costPerContact,
    @AtMost(20) List<Marketing> marketing,
    ImprovementDocument improvement) {

  /**
   * A marketing action; its costs are those of the phase.
   *
   * @param action such as a fair or a mailing
   * @param medium through which it goes, or null
   */
  record Marketing(@Required String action, String medium) {}

  /**
   * An improvement.
   *
   * @param toRateShare what the rate would become
   * @param cost what that would cost
   */
  record ImprovementDocument(Double toRateShare, Money cost) {}
}
