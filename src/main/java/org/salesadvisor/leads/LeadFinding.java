package org.salesadvisor.leads;

import org.salesadvisor.datasets.reading.FindingKind;

/** What can be found in files of leads, beside what is wrong with any lead that comes in. */
enum LeadFinding implements FindingKind {
  // errors
  DOUBLE_EMAIL(true),
  DOUBLE_ID(true),
  NO_STEP_DAY(true),
  STEP_BACK(true),
  STEP_IN_FUTURE(true),
  UNMAPPED_CHANNEL(true),
  UNMAPPED_OPT_OUT(true),
  UNMAPPED_STEP(true),
  // warnings
  COLUMNS_UNUSED(false),
  KNOWN_LEAD(false),
  UNMAPPED_FIT(false),
  UNMAPPED_REASON(false),
  UNMAPPED_ROLE(false),
  UNMAPPED_SOURCE(false);

  private final boolean isError;

  LeadFinding(boolean isError) {
    this.isError = isError;
  }

  @Override
  public boolean isError() {
    return isError;
  }
}
