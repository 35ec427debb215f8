package org.salesadvisor.leads.store;

import org.salesadvisor.language.MessageKey;

/** What is said where the database is asked for leads. */
enum LeadStoreMessage implements MessageKey {
  ADD_EVENT,
  ADD_LEAD,
  ERASED,
  LEAD_KNOWN,
  LIST_LEADS,
  NO_LEAD,
  OTHER_REQUEST,
  USE_NEW_KEY
}
