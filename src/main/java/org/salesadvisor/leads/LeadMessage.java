package org.salesadvisor.leads;

import org.salesadvisor.datasets.reading.FindingKind;

/** What is said of leads and events that cannot be taken. */
enum LeadMessage implements FindingKind {
  BEFORE,
  CAME_IN_ONCE,
  DAY_AND_CHANNEL,
  DAY_FAR,
  DAY_PASSED,
  IN_FUTURE,
  MORE_CONTENT,
  NEEDS,
  NOBODY,
  NOTHING_LEARNED,
  NOT_KNOWN,
  NO_ADDRESS,
  NO_ADDRESS_KNOWN,
  NO_CONTENT,
  NO_DAY,
  NO_EMAIL,
  NO_MOMENT,
  NO_PURPOSE,
  NO_STEPS,
  NO_TELEPHONE,
  NO_USE,
  OPTED_OUT,
  OPT_OUT_AND_PLAN,
  STEPS_ARE,
  STEP_REFUSED,
  SPAN_EMPTY,
  TWO_EMAILS;

  /** In a file each keeps its row from being stored. */
  @Override
  public boolean isError() {
    return true;
  }
}
