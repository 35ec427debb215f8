package org.salesadvisor.cli;

import org.salesadvisor.language.MessageKey;

/** What stands around leads on a page. */
enum LeadsWord implements MessageKey {
  ALLOWED,
  BACK_AND_WON,
  BY_PERSON,
  CAME_BACK,
  ENGAGEMENT,
  ERASED,
  FILES_OR_DATASET,
  FIT,
  IN_TIME,
  LOG,
  MEDIAN,
  MORE,
  NONE,
  NO_CONTACTS,
  POINTS,
  POSSIBLE,
  REASONS,
  STEPS,
  TOO_LONG,
  WAITING
}
