package org.salesadvisor.account;

import org.salesadvisor.language.MessageKey;

/** What is said of requests for advice. */
enum AccountMessage implements MessageKey {
  AND_THEN,
  AN_ID,
  A_NUMBER_TO,
  A_VALUE,
  BATCHES_RUN,
  CHARACTERS_ON_LINE,
  DATABASE_SLOW,
  DIGEST_OF_ANSWER,
  IS_IN_CHARSET,
  KEY_REUSED,
  NEVER_ACTIVE,
  NEW_KEY,
  PARAMETER_IS,
  SEND_UTF_8,
  TRUE_OR_FALSE,
  TRY_WITH_KEY,
  WHEN_ONE_ENDED,
  WRITE
}
