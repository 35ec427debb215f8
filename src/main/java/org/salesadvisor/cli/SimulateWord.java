package org.salesadvisor.cli;

import org.salesadvisor.language.MessageKey;

/** Words of the table of simulations; experiments are found by their name. */
enum SimulateWord implements MessageKey {
  DROP_AT_20,
  DROP_AT_30,
  DROP_AT_40,
  DROP_AT_50,
  DROP_AT_60,
  EXPERIMENT,
  FOUND,
  HALF_NAMED,
  HALF_NAMED_AT_30,
  HALF_NAMED_AT_50,
  HALF_NOBODY_ELSE,
  MIX_SHIFT_IS_SEEN,
  MIX_SHIFT_SPARES_PEOPLE,
  RANGE,
  STABLE,
  STABLE_NEW,
  STABLE_NEW_SCATTERED,
  STABLE_SCATTERED,
  STABLE_SEASONAL,
  STABLE_SLIGHTLY_UNEQUAL_REPS,
  STABLE_UNEQUAL_REPS,
  WANTED
}
