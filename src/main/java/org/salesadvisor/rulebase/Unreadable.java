package org.salesadvisor.rulebase;

import org.salesadvisor.language.MessageKey;

/** Why a file cannot be read. */
enum Unreadable implements MessageKey {
  LINK_LEADS_IN_A_CIRCLE,
  LINK_LEADS_NOWHERE,
  LINK_LEADS_OUT,
  NOT_PERMITTED,
  NO_REGULAR_FILE,
  OTHERWISE,
  REMOVED_MEANWHILE
}
