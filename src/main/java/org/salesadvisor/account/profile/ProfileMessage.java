package org.salesadvisor.account.profile;

import org.salesadvisor.language.MessageKey;

/** What is said of a profile that cannot be read. */
enum ProfileMessage implements MessageKey {
  AFTER_AS_OF,
  AFTER_NOW,
  CELL_COUNT,
  COLUMN_WITHOUT_NAME,
  CURRENCIES,
  HEADER_OF_ONE,
  HEADER_UNREADABLE,
  IN_FUTURE,
  MORE_THAN_PROFILE,
  NAMES_PERIODS,
  NO_COLUMN,
  NO_CONTENT,
  NO_FACT,
  ONE_CELL,
  ONLY_WITH_ROWS,
  TAB,
  TWICE
}
