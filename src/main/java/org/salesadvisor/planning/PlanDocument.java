package org.salesadvisor.planning;

import java.lang.invoke.MethodHandles;
import java.util.List;
import org.salesadvisor.facts.Money;
import org.salesadvisor.records.AtMost;
import org.salesadvisor.records.RecordShape;
import org.salesadvisor.records.Required;
import org.salesadvisor.records.WhatIf;

/**
 * A plan as it is written; the components are the fields of the JSON.
 *
 * @param targetGroupThousands how many could be reached, in thousands; left out for the one that
 *     the wanted orders need
 * @param phases in the order of the sales cycle
 * @param orderValue of one order
 * @param marginShare of that value
 * @param client what clients bring later
 * @param wanted what the plan has to bring
 * @param whatIf other plans to compare this one with
 */
record PlanDocument(
    Double targetGroupThousands,
    @Required @AtMost(MOST_PHASES) List<PhaseDocument> phases,
    Money orderValue,
    Double marginShare,
    ClientDocument client,
    WantedDocument wanted,
    @AtMost(MOST_VARIANTS) List<WhatIf> whatIf) {

  static final int MOST_PHASES = 12;
  static final int MOST_VARIANTS = 20;

  static final RecordShape<PlanDocument> SHAPE =
      new RecordShape<>(PlanDocument.class, MethodHandles.lookup());

  /** Where a component stands among the values that were read. */
  static int at(String name) {
    return SHAPE.names().indexOf(name);
  }
}
