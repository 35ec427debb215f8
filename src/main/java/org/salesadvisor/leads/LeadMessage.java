package org.salesadvisor.leads;

import org.salesadvisor.language.MessageKey;

/** What is said of leads and events that cannot be taken. */
enum LeadMessage implements MessageKey {
  BEFORE,
  CAME_IN_ONCE,
  COLUMN_TWICE,
  DAY_AND_CHANNEL,
  DAY_FAR,
  DAY_PASSED,
  EMAIL_KNOWN,
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
  NO_FILE,
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
  TOO_MANY_CELLS,
  TWO_EMAILS
}
