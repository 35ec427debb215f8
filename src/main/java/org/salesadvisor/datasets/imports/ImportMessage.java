package org.salesadvisor.datasets.imports;

import org.salesadvisor.language.MessageKey;

/** What is said of an import as a whole. */
enum ImportMessage implements MessageKey {
  CORRECT_OR_SKIP,
  HAS_ERRORS,
  LOOK_AT_PROPOSAL,
  NOTHING_LEFT,
  NO_FIELD,
  NO_MAPPING
}
