package org.salesadvisor.facts.conclusion;

/** A part of the advice that can wait for facts. */
public enum Topic {
  BUYING_CLASS,
  SELLING_MODE,
  LOOP,
  KOOP,
  DMU_GAP,
  INTERVENTIONS,
  NEXT_ACTION,
  CANVASSING,
  MIX_ACTION,
  WALLET,
  WALLET_CATEGORY,
  CYCLES,
  LEAD_ROUTE,
  LEAD_OWNER,
  LEARNED_SCORE
}
