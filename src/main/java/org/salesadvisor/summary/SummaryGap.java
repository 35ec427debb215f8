package org.salesadvisor.summary;

import org.salesadvisor.language.MessageKey;

/** Why a part of a summary cannot be said, and what to do about it. */
enum SummaryGap implements MessageKey {
  IMPORT_OPPORTUNITIES,
  MAKE_LEADS,
  NO_LEADS,
  NO_OPPORTUNITIES
}
