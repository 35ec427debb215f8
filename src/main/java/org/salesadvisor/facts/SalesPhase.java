package org.salesadvisor.facts;

/** The four phases of the external sales cycle [S]. */
public enum SalesPhase {
  LEAD_GENERATION,
  PROSPECT_QUALIFICATION,
  ORDER_REALISATION,
  CLIENT_RETENTION
}
