package org.salesadvisor.decisionlog;

import org.salesadvisor.language.MessageKey;

/** Why the log could not do what was asked, and what to do then. */
enum LogMessage implements MessageKey {
  CHECK_ID,
  CLOSING,
  CORRECT_PROFILE,
  FULL,
  IN_A_FEW_SECONDS,
  IN_A_SECOND,
  KEY_REUSED,
  MAY_BE_STORED,
  NEW_KEY,
  NOT_FOUND,
  NOT_READ,
  NOT_STORED,
  REJECTED
}
