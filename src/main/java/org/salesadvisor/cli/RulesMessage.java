package org.salesadvisor.cli;

import org.salesadvisor.language.MessageKey;

/** What the commands on rules say. */
enum RulesMessage implements MessageKey {
  ALL_PASSED,
  ALREADY_SERVES,
  BEFORE_IT,
  ERROR,
  FAILED_OF,
  FROM,
  LOOK_FIRST,
  MESSAGE,
  NOTHING_BEFORE,
  NOT_OVER,
  NOW_SERVES,
  ORIGIN,
  PUBLISH_FIRST,
  SINCE,
  SINCE_WHY,
  VERSION,
  WAITING,
  WARNING,
  WATCH_IS_TEXT,
  WHO,
  WRITE_TEXT
}
