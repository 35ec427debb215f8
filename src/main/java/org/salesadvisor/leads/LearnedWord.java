package org.salesadvisor.leads;

import org.salesadvisor.language.MessageKey;

/** How columns, and why they are refused, are called. Columns and refusals have the same names. */
enum LearnedWord implements MessageKey {
  SOURCE,
  OWNER,
  CHANNEL,
  CAMPAIGN,
  PRODUCT,
  SIZE,
  TEAM,
  EARLIER_CONTACTS,
  TARGET_INDUSTRY,
  SERVED_REGION,
  COMPANY_SIZE,
  ROLE,
  NEED_STATED,
  SITE_VISITED,
  EMAIL_OPENED,
  LINK_FOLLOWED,
  DOCUMENT_DOWNLOADED,
  EVENT_ATTENDED,
  CALL_ANSWERED,
  REPLIED,
  OFFER_ASKED,
  ATTEMPTS,
  PEOPLE_CONTACTED,
  ANALYSIS_DAYS,
  COST,
  VALUE,
  LOSS_REASON,

  SETTLED_AT_END,
  ONLY_ON_WON,
  ONLY_ON_NOT_WON,
  TELLS_OUTCOME,
  ONE_VALUE,

  RAISES,
  LOWERS,
  UNKNOWN,
  TARGET
}
