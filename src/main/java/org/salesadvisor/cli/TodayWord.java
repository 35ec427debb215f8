package org.salesadvisor.cli;

import org.salesadvisor.language.MessageKey;

/** Words of the page that tells what to do today. */
enum TodayWord implements MessageKey {
  AS_OF,
  CLOSE_PASSED,
  DUE,
  GAP,
  MORE,
  NOBODY,
  NOTHING,
  NO_STEP,
  OPEN,
  OVERDUE,
  SNOOZED,
  STAGNATING,
  UNKNOWN_PHASE,
  VALUE
}
