package org.salesadvisor.funnel.counts;

import org.salesadvisor.language.MessageKey;

/** What is said of counts that cannot be. */
enum CountsMessage implements MessageKey {
  MORE_THAN_BEFORE,
  NO_COUNTS,
  NO_PERIOD,
  NO_ROWS,
  NO_ROWS_OF,
  ON_BOTH_SIDES,
  OTHER_KIND,
  PERIOD_IN_FUTURE,
  SAME_ROW
}
