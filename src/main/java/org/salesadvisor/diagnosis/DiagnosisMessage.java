package org.salesadvisor.diagnosis;

import org.salesadvisor.language.MessageKey;

/** What is said of counts that cannot be read. */
enum DiagnosisMessage implements MessageKey {
  IN_FUTURE,
  MORE_THAN_BEFORE,
  MORE_THAN_COUNTS,
  NO_CONTENT,
  NO_COUNTS,
  NO_PERIOD,
  NO_ROWS,
  NO_ROWS_OF,
  ON_BOTH_SIDES,
  OTHER_KIND,
  PERIOD_IN_FUTURE,
  SAME_ROW
}
