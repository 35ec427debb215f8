package org.salesadvisor.wallet.share;

/**
 * The Wallet Allocation Rule [L Keiningham, Aksoy, Buoye and Cooil, Harvard Business Review,
 * October 2011]: the share of a client's spend in a category that goes with the rank that the
 * client gives to a supplier among those that it uses.
 *
 * @param rank 1 for the one that it likes best; halves where suppliers share a place
 * @param suppliers how many it uses
 */
record Allocation(double rank, int suppliers) {

  /** {@code (1 − rank/(n+1)) · 2/n}, 0..1. */
  double share() {
    return (1 - rank / (suppliers + 1)) * 2 / suppliers;
  }

  /** The share of the rank that is this much better, at most that of the first. */
  Allocation better(double ranks) {
    return new Allocation(Math.max(1, rank - ranks), suppliers);
  }

  /** The share of the rank that is this much worse, at least that of the last. */
  Allocation worse(double ranks) {
    return new Allocation(Math.min(suppliers, rank + ranks), suppliers);
  }
}
