package org.salesadvisor.impact;

import org.salesadvisor.language.MessageKey;

/** What is said where an impact cannot be told. */
enum ImpactMessage implements MessageKey {
  NO_VALUE,
  RULES_FAILED
}
