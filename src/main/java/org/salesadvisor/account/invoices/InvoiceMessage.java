package org.salesadvisor.account.invoices;

import org.salesadvisor.language.MessageKey;

/** What is said of a mapping and of invoice lines that cannot be read. */
enum InvoiceMessage implements MessageKey {
  ALSO_IN_DEFAULTS,
  BELOW_ZERO,
  CELL_COUNT,
  CHARACTERS,
  DATE_PATTERN,
  EMPTY_PREFIX,
  IN_LINE,
  LIST_OF_FACTS,
  LIST_OF_FIELDS,
  LIST_OF_PREFIXES,
  MOMENT,
  NO_COLUMN,
  NO_CONTENT,
  NO_DATE,
  NO_NUMBER,
  NO_TIME_ZONE,
  TWO_COLUMNS,
  WHICH_COLUMN
}
