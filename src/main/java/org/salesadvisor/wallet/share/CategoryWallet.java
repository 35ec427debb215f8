package org.salesadvisor.wallet.share;

import org.salesadvisor.facts.SpendBasis;
import org.salesadvisor.facts.WalletCategory;

/**
 * One category of a client's wallet.
 *
 * @param spend over all suppliers; null when unknown
 * @param gap what is not bought from us, or less than by peers; null when unknown
 * @param basis where that comes from; null when unknown
 * @param peers how many tell it; 0 when no peers do
 * @param betterRankBrings what one rank better would bring by the Wallet Allocation Rule; null
 *     without rank
 */
public record CategoryWallet(
    Bought bought, Range spend, Range gap, SpendBasis basis, long peers, Double betterRankBrings) {

  /** Half a rank to either side bounds what a rank tells [A]. */
  private static final double RANK_BOUND = 0.5;

  static CategoryWallet of(Bought bought, PeerGroup peers) {
    if (bought.spend() != null) {
      return known(bought, Range.exactly(bought.spend()), SpendBasis.KNOWN, 0);
    }
    if (bought.rank() != null && bought.sales() > 0) {
      return known(bought, ranked(bought), SpendBasis.RANKED, 0);
    }
    if (peers == null) {
      return new CategoryWallet(bought, null, null, null, 0, null);
    }
    return peers.spend() != null
        ? known(
            bought, peers.spend().atLeast(bought.sales()), SpendBasis.PEERS_SPEND, peers.spending())
        : new CategoryWallet(
            bought,
            null,
            peers.sales().above(bought.sales()),
            SpendBasis.PEERS_SALES,
            peers.clients(),
            null);
  }

  private static CategoryWallet known(Bought bought, Range spend, SpendBasis basis, long peers) {
    return new CategoryWallet(
        bought, spend, spend.above(bought.sales()), basis, peers, better(bought, spend));
  }

  private static Range ranked(Bought bought) {
    Allocation allocation = new Allocation(bought.rank(), bought.suppliers());
    return new Range(
        bought.sales() / allocation.share(),
        bought.sales() / allocation.better(RANK_BOUND).share(),
        bought.sales() / allocation.worse(RANK_BOUND).share());
  }

  private static Double better(Bought bought, Range spend) {
    if (bought.rank() == null) {
      return null;
    }
    Allocation now = new Allocation(bought.rank(), bought.suppliers());
    return spend.expected() * (now.better(1).share() - now.share());
  }

  /** As rules see it. */
  public WalletCategory facts() {
    if (gap == null) {
      return new WalletCategory(null, null);
    }
    double whole = bought.sales() + gap.expected();
    return new WalletCategory(whole == 0 ? 0 : gap.expected() / whole, gap.low() > 0);
  }
}
