package org.salesadvisor.datasets;

import org.salesadvisor.language.MessageKey;

/** What is said of wrong calls for datasets and funnels. */
enum DatasetMessage implements MessageKey {
  NOT_BEFORE,
  NO_DAY,
  NO_MOMENT,
  NO_VALUE,
  ONLY_ON_WON,
  TOO_MANY_VALUES
}
