package org.salesadvisor.diagnosis;

import org.salesadvisor.language.MessageKey;

/** What is said of counts that cannot be read. */
enum DiagnosisMessage implements MessageKey {
  IN_FUTURE,
  MORE_THAN_COUNTS,
  NO_CONTENT
}
