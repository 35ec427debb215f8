package org.salesadvisor.today;

import org.salesadvisor.language.MessageKey;

/** What is said of questions and snoozes that cannot be understood. */
enum TodayMessage implements MessageKey {
  MORE_THAN_SNOOZE,
  NOT_OPEN,
  NO_CONTENT,
  NO_DAY,
  NO_OPPORTUNITY,
  NO_OWNER,
  NO_PLACE,
  OTHER_MOMENT,
  SEE_LIST,
  TOO_FAR,
  TOO_MANY,
  TOO_SOON
}
