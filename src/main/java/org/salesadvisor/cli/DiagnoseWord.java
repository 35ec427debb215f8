package org.salesadvisor.cli;

import org.salesadvisor.language.MessageKey;

/** Words of the page that tells a diagnosis; verdicts are found by their name. */
enum DiagnoseWord implements MessageKey {
  BELIEVED,
  COMPARED,
  COST,
  GAIN,
  GATES,
  INTERVENTIONS,
  MISSING,
  MORE,
  NARROWING,
  NOT_COMPUTABLE,
  NOT_ENOUGH_DATA,
  NOT_MATURE,
  RATES,
  SEGMENTS,
  STABLE,
  TRANSITIONS,
  WATCH,
  WIDENING,
  WORTH
}
