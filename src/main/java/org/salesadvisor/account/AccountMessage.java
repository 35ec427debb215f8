package org.salesadvisor.account;

import org.salesadvisor.language.MessageKey;

/** What is said of requests for advice. */
enum AccountMessage implements MessageKey {
  AND_THEN,
  BATCHES_RUN,
  DIGEST_OF_ANSWER,
  IS_IN_CHARSET,
  KEY_REUSED,
  NEVER_ACTIVE,
  NEW_KEY,
  SEND_UTF_8,
  WHEN_ONE_ENDED
}
