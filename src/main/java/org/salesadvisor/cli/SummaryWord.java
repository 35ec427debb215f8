package org.salesadvisor.cli;

import org.salesadvisor.language.MessageKey;

/** Words of the page that gives one picture of a dataset. */
enum SummaryWord implements MessageKey {
  DIAGNOSIS,
  EFFECTIVENESS,
  FUNNEL,
  KNOWN_UNTIL,
  LEADS,
  NOT_SAID,
  TODAY,
  WALLET,
  WHITE_SPOT
}
