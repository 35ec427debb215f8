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
  IS_LOST,
  IS_OPEN,
  IS_OVER,
  IS_WON,
  LATE,
  MORE_OTHERS,
  NOT_TOLD,
  NOW,
  NO_DAY,
  OTHERS,
  PLAN,
  PLANNED,
  PURCHASE,
  TITLE,
  WAITS_FOR
}
