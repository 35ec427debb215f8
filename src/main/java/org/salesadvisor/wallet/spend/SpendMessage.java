package org.salesadvisor.wallet.spend;

import org.salesadvisor.language.MessageKey;

/** What is said of a mapping and of a file of spend that cannot be read. */
enum SpendMessage implements MessageKey {
  BELOW_ZERO,
  CATEGORY_TWICE,
  CELL_COUNT,
  CLIENT_TWICE,
  DECIMAL_SIGN,
  EMPTY_CELL,
  IN_LINE,
  LONG_OR_WIDE,
  MORE_THAN_MAPPING,
  MORE_THAN_SPEND,
  NOTHING_LEFT,
  NOT_OF_ONE,
  NO_COLUMN,
  NO_MAPPING,
  NO_NUMBER,
  NO_SALES,
  ONE_TABLE,
  RANK_BEYOND,
  RANK_OR_SUPPLIERS,
  TOO_LONG,
  TOO_MANY,
  TWO_COLUMNS,
  WHICH_CURRENCY
}
