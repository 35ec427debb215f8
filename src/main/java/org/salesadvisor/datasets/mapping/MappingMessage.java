package org.salesadvisor.datasets.mapping;

import org.salesadvisor.language.MessageKey;

/** What is wrong with a mapping, or with how it meets files. */
public enum MappingMessage implements MessageKey {
  AMBIGUOUS_AMOUNT,
  AMBIGUOUS_DATE,
  ASCENDING,
  BOUND,
  CHARACTERS,
  COLUMNS_TWICE,
  COLUMN_TWICE,
  COST_WITHOUT_CURRENCY,
  DATE_PATTERN,
  DECIMAL,
  FILE_IN_VAIN,
  FIRST_JOINS_NOTHING,
  ID_IN_FIRST,
  IN_LINE,
  LIST_OF_FIELDS,
  LIST_OF_FILES,
  MOMENT,
  NOTHING_PROPOSED,
  NO_COLUMN,
  NO_COLUMN_AT_ALL,
  NO_FILE,
  NO_PRESET,
  NO_TIME_ZONE,
  NUMBER_AS_DATE,
  TEXT_OR_LIST,
  TWO_COLUMNS,
  TWO_FILES,
  TWO_MEANINGS,
  UNREADABLE_DATE,
  WHICH_COLUMN,
  WHICH_COLUMNS,
  WRITE_ZONE
}
