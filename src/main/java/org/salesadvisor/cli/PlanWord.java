package org.salesadvisor.cli;

import org.salesadvisor.language.MessageKey;

/** Words of the page that tells a plan; outcomes are found by their name. */
enum PlanWord implements MessageKey {
  ASSUMPTIONS,
  BOTTLENECK,
  CONTRIBUTION,
  COST,
  COST_PER_EXTRA_ORDER,
  COST_PER_ORDER,
  FED_BY,
  GAIN_PER_UNIT,
  LIFE_CONTRIBUTION,
  NUMBERS,
  ORDERS,
  OUTCOMES,
  PHASES,
  PHASE_COST,
  PLAN,
  RETAINED_CLIENTS,
  WAITS_FOR,
  WANTED,
  WHAT_IF
}
