package org.salesadvisor.facts.conclusion;

/** Where leads can come from [S]. */
public enum LeadSource {
  COLD_CALLING,
  COMMUNICATION_CAMPAIGN,
  ADDRESS_FILE,
  MARKET_RESEARCH,
  DATABASE,
  REFERENCE
}
