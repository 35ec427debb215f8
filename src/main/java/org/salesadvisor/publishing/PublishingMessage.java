package org.salesadvisor.publishing;

import org.salesadvisor.language.MessageKey;

/** What is said of versions, and of rule sets that cannot serve. */
enum PublishingMessage implements MessageKey {
  ANOTHER_ACTIVE,
  ANOTHER_ACTIVE_BECAUSE,
  BY_ACTOR,
  BY_SOMEBODY,
  CHECK_LATER,
  CORRECT_AND_PUBLISH,
  CORRECT_AND_START,
  FOLDER_REFUSED,
  IF_MATCH_IS,
  IF_MATCH_MISSING,
  KEY_OF_ANOTHER,
  LOOK_AND_PUBLISH,
  MANY_WRONG,
  NEW_KEY,
  NO_SUCH_RULE,
  NO_SUCH_VERSION,
  ONE_WRONG,
  OTHERS_CHECKED,
  SEND_ETAG,
  USE_LISTED,
  USE_LISTED_RULE,
  WRITE_ETAG
}
