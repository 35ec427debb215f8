package org.salesadvisor.leads.life;

/**
 * Why a lead was rejected, lost or disqualified; reports count these, so the list is closed [A].
 */
public enum LeadReason {
  NO_FIT,
  NOT_READY,
  NO_NEED,
  NO_BUDGET,
  WRONG_CONTACT,
  UNREACHABLE,
  DOUBLE,
  COMPETITOR,
  PRICE,
  OTHER
}
