package org.salesadvisor.cli;

import org.salesadvisor.language.MessageKey;

/** Words of the page that tells the cycles of an account. */
enum CycleWord implements MessageKey {
  COST_DAYS,
  COST_MONEY,
  COST_UNKNOWN,
  CUSTOMER,
  DONE,
  EXTERNAL,
  GAPS,
  INTERNAL,
  IN_STEP,
  LATE,
  NOT_TOLD,
  NOW,
  NO_DAY,
  PLAN,
  PLANNED,
  TITLE,
  WAITS_FOR
}
