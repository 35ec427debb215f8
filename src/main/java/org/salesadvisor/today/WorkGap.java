package org.salesadvisor.today;

import org.salesadvisor.language.MessageKey;

/** What a dataset does not tell of open work; the name is the code of the gap. */
enum WorkGap implements MessageKey {
  DATA_END,
  ENDINGS_UNDATED,
  FEW_WON,
  LATER_PLANS,
  NO_CLOSE_DATES,
  NO_NEXT_STEPS,
  NO_OWNERS,
  OWNERS_ONLY_ON_WON
}
