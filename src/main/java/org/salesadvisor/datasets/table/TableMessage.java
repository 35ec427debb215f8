package org.salesadvisor.datasets.table;

import org.salesadvisor.language.MessageKey;

/** Why a file cannot be read. */
enum TableMessage implements MessageKey {
  BROKEN_FROM,
  CANNOT_READ,
  CORRECT_FILE,
  EMPTY,
  NESTED,
  NOT_UTF_8,
  NO_TABLES,
  OLD_WORKBOOK,
  ROW_TOO_LARGE,
  TOO_LARGE,
  TOO_MANY_ENTRIES
}
