package org.salesadvisor.facts;

/** Where the knowledge of a client's spend comes from, surest first. */
public enum SpendBasis {
  /** The client's spend over all suppliers is stated. */
  KNOWN,
  /** Estimated from our rank among the client's suppliers. */
  RANKED,
  /** Estimated from what peers of the same segment and size spend over all suppliers. */
  PEERS_SPEND,
  /** Only what peers buy from us is known, so the true wallet is unknown. */
  PEERS_SALES
}
