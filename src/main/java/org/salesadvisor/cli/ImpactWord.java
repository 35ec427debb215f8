package org.salesadvisor.cli;

import org.salesadvisor.language.MessageKey;

/** Words of the page that tells an impact. */
enum ImpactWord implements MessageKey {
  CHANGED,
  COMPARED,
  DECISIONS,
  EXAMPLE,
  LEFT_OUT,
  OF,
  OTHER_RULES,
  REFUSED,
  RULES
}
