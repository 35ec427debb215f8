package org.salesadvisor.cli;

import org.salesadvisor.language.MessageKey;

/** Words of the pages that tell imports and funnels. */
enum DataWord implements MessageKey {
  CANCELLED,
  CLIENT_RETENTION,
  DATASET_IS,
  DAYS,
  FILE_HAS,
  FOUND,
  IMPORT_FIRST,
  IS_KNOWN,
  LEADS_KNOWN,
  LEADS_MADE,
  LEADS_STORED,
  LEADS_WOULD_BE,
  LEAD_GENERATION,
  MORE_GROUPS,
  NOT_FILLED_IN,
  NO_SUCH_DATASET,
  ORDER_REALISATION,
  PROPOSED,
  PROSPECT_QUALIFICATION,
  STORED,
  TOTAL,
  UNDATED,
  WOULD_STORE
}
