package org.salesadvisor.datasets.imports;

import org.salesadvisor.language.MessageKey;

/** What is said of an import as a whole. */
enum ImportMessage implements MessageKey {
  ASK_AGAIN,
  CORRECT_OR_SKIP,
  FILES_GONE,
  HAS_ERRORS,
  LOOK_AT_PROPOSAL,
  NOTHING_LEFT,
  NO_FILES,
  NO_MAPPING,
  OTHERS_WAIT,
  SEND_AGAIN,
  STOPPED,
  TWO_NAMES,
  WAIT
}
