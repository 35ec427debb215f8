package org.salesadvisor.impact;

import org.salesadvisor.language.MessageKey;

/** What is said where an impact cannot be told. */
enum ImpactMessage implements MessageKey {
  RULES_FAILED
}
