package org.salesadvisor.diagnosis.dataset;

import org.salesadvisor.language.MessageKey;

/** What is said of a dataset where its funnel is diagnosed. */
enum CohortMessage implements MessageKey {
  ANALYSIS_UNKNOWN,
  HORIZON_AS_ASKED,
  IN_FUTURE,
  KNOWN_UNTIL,
  LATE_WORK,
  LOSSES_BY_REASON,
  NO_COMMON_VALUE,
  NO_COST,
  NO_MOMENT,
  NO_NUMBER,
  ONLY_ON_WON,
  ONLY_ONE_PERIOD_KIND,
  ORDERS_ARE_WORTH,
  PHASE_CHANGED,
  PROSPECTS_UNDATED,
  SEVERAL_CURRENCIES,
  SHORT_ANALYSIS,
  THIN_DMU,
  TOO_MANY_CELLS,
  UNDATED,
  UNDATED_ORDERS,
  UNDATED_PROSPECTS
}
