package org.salesadvisor.datasets.jobs;

import org.salesadvisor.language.MessageKey;

/** What is said of work as such. */
enum JobMessage implements MessageKey {
  ASK_AGAIN,
  FILES_GONE,
  NO_FILES,
  OTHERS_WAIT,
  SEND_AGAIN,
  STOPPED,
  TWO_NAMES,
  WAIT
}
