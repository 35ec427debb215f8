package org.salesadvisor.web;

import org.salesadvisor.language.MessageKey;

/** What callers are told who are not let in. */
enum RefusalMessage implements MessageKey {
  ASK_FOR_ROLE,
  ASK_LESS_OFTEN,
  CSRF_TOKEN_MISSING,
  FROM_ANOTHER_SITE,
  LOG_IN_AGAIN,
  NEEDS_ROLE,
  NOT_ACCEPTED,
  NO_ROLE,
  NO_TOKEN,
  SEND_CSRF_TOKEN,
  SEND_FROM_THE_CONSOLE,
  SEND_TOKEN,
  TOO_MANY_REQUESTS
}
