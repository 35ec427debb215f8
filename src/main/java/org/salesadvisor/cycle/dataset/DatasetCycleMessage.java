package org.salesadvisor.cycle.dataset;

import org.salesadvisor.language.MessageKey;

/** What is said of accounts that a dataset does not know. */
enum DatasetCycleMessage implements MessageKey {
  ACCOUNT_OR_OPPORTUNITY,
  NONE_BY_THEN,
  NO_ACCOUNT,
  NO_ACCOUNTS,
  NO_OPPORTUNITY,
  OF_ANOTHER,
  SEE_ROWS
}
