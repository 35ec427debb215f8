package org.salesadvisor.impact;

import org.salesadvisor.language.MessageKey;

/** What is said where an impact cannot be told. */
enum ImpactMessage implements MessageKey {
  ASK_AGAIN,
  CANNOT_DECIDE,
  CORRECT_AND_ASK,
  NOT_BEFORE,
  NOT_DONE,
  NO_ACCOUNT,
  NO_CANDIDATE,
  NO_MOMENT,
  NO_SUCH_IMPACT,
  NO_SUCH_VERSION,
  NO_VALUE,
  OTHERS_RUN,
  RULES_FAILED,
  STOPPED,
  TWO_CANDIDATES,
  USE_LISTED,
  WAIT_FOR_DONE,
  WHEN_ONE_ENDED,
  ZIP_OR_VERSION
}
