package org.salesadvisor.access;

import org.salesadvisor.language.MessageKey;

/** What the room says of tokens and sessions. */
enum AccessMessage implements MessageKey {
  ADMIN_TOKEN_UNFIT,
  ASK_FOR_NEW_TOKEN,
  CHOOSE_OTHER_NAME,
  COPY_ALL_OF_IT,
  DATABASE_SILENT,
  LAST_ADMIN,
  LIST_TOKENS,
  LOG_IN_AGAIN,
  MAKE_ADMIN_TOKEN,
  MAKE_ANOTHER_FIRST,
  MISSING,
  NAME_TAKEN,
  NOT_AN_OBJECT,
  NOT_A_MOMENT,
  NOT_A_NAME,
  NOT_A_ROLE,
  NOT_A_TEXT,
  NO_SUCH_FIELD,
  NO_SUCH_TOKEN,
  OUT_OF_TIME,
  SESSION_ENDED,
  TOKEN_EXPIRED,
  TOKEN_MALFORMED,
  TOKEN_REVOKED,
  TOKEN_UNKNOWN,
  TRY_AGAIN,
  WRITE_BEARER
}
