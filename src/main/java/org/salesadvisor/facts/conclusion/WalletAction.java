package org.salesadvisor.facts.conclusion;

/** What to do about the share of wallet of an existing client [S]; the four ways [A]. */
public enum WalletAction {
  /** Raise our share. */
  UPGRADE,
  /** Hold the share that there is. */
  DEFEND,
  /** Go on as it is. */
  KEEP,
  /** Serve it, but spend no more on it. */
  STOP_INVESTING
}
