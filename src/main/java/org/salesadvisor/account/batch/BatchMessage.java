package org.salesadvisor.account.batch;

import org.salesadvisor.language.MessageKey;

/** What is said of lines that cannot be advised on. */
enum BatchMessage implements MessageKey {
  NOT_UTF_8,
  NO_CONTENT,
  QUOTE_OPEN,
  QUOTE_STRAY,
  RULES_FAILED,
  TOO_LONG,
  UTF_16
}
