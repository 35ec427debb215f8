package org.salesadvisor.cycle;

import org.salesadvisor.language.MessageKey;

/** What is said of cycles that cannot be read. */
enum CycleMessage implements MessageKey {
  DONE_LATER,
  MORE_THAN_CYCLES,
  NO_CONTENT,
  NO_DAY,
  NO_SUCH_STEP,
  OUT_OF_ORDER,
  STEP_TWICE
}
