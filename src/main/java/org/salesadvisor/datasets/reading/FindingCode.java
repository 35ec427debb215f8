package org.salesadvisor.datasets.reading;

/**
 * What can be found in files; errors keep a row, or with it the whole import, from being stored.
 */
public enum FindingCode implements FindingKind {
  // errors
  DUPLICATE_ID(true),
  DUPLICATE_KEY(true),
  ID_MISSING(true),
  NEGATIVE_COST(true),
  NO_AMOUNT(true),
  NO_COUNT(true),
  NO_CURRENCY(true),
  NO_MOMENT(true),
  NO_ROWS(true),
  ROW_WIDTH(true),
  TEXT_UNFIT(true),
  TWO_ENDINGS(true),
  UNMAPPED_OUTCOME(true),
  UNREADABLE(true),
  // warnings
  AFTER_AS_OF(false),
  BEFORE_FIRST_CONTACT(false),
  CONTRADICTS_OUTCOME(false),
  FOOTER(false),
  LEAKS_OUTCOME(false),
  NEAR_DUPLICATE(false),
  NOTHING_CLOSED(false),
  NO_FIRST_CONTACT(false),
  ONLY_ON_WON(false),
  PROSPECTS_UNKNOWN(false),
  REPEATED_ROW(false),
  SEVERAL_CURRENCIES(false),
  UNMAPPED_PHASE(false),
  VALUES_MISSING(false),
  VALUE_ONLY_ON_WON(false),
  WITHOUT_OPPORTUNITY(false);

  private final boolean isError;

  FindingCode(boolean isError) {
    this.isError = isError;
  }

  @Override
  public boolean isError() {
    return isError;
  }
}
