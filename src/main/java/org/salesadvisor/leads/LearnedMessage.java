package org.salesadvisor.leads;

import org.salesadvisor.language.MessageKey;

/** What is said of a learned score that is asked for in a wrong way, or that no lead has. */
enum LearnedMessage implements MessageKey {
  AFTER_HORIZON,
  NOT_SHOWN,
  NO_DAYS,
  ENDED,
  ERASED,
  TIME_OVER,
  TOO_EARLY
}
