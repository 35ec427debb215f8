package org.salesadvisor.cli;

import org.salesadvisor.language.MessageKey;

/** What the commands say that call a service. */
enum ServiceMessage implements MessageKey {
  EXPIRES,
  EXPORT_TOKEN,
  GIVE_ADDRESS,
  INTERRUPTED,
  LAST_USED,
  LIST_TOKENS,
  NAME,
  NEVER,
  NO_ADDRESS,
  NO_SUCH_TOKEN,
  NO_TOKEN,
  OTHER_SERVICE,
  REVOKED,
  ROLE,
  SERVICE_SAYS,
  START_SERVICE,
  STOPPED,
  TOKEN_MADE,
  TOKEN_REVOKED,
  TRY_AGAIN,
  UNREACHABLE
}
