package org.salesadvisor.facts.conclusion;

/** How to act on a share of wallet, given how deep supplier and customer reach into each other. */
public enum WalletMove {
  /** Offer more from the catalogue, by inside sales or the web. */
  CATALOGUE_OFFER,
  /** Offer combinations and adaptations. */
  COMBINED_OFFER,
  /** Plan the account with all who decide. */
  ACCOUNT_PLAN,
  /** Make sure that we can make more before it is sold. */
  RESERVE_CAPACITY,
  /** Agree terms for a longer time. */
  FRAME_CONTRACT,
  /** Review what was delivered with all who decide. */
  DMU_REVIEW,
  /** Let the order desk and the web serve it. */
  ORDER_DESK_ALONE
}
