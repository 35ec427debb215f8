package org.salesadvisor.wallet;

import java.util.List;
import org.salesadvisor.facts.SpendBasis;
import org.salesadvisor.rulebase.CalculationNorm;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.Norms;
import org.salesadvisor.wallet.share.CategoryTotal;
import org.salesadvisor.wallet.share.ClientWallet;
import org.salesadvisor.wallet.share.PeerNorms;
import org.salesadvisor.wallet.share.Ranking;

/**
 * A page of clients by what could be sold more to them, with what to do.
 *
 * @param rules that decided
 * @param clients how many are ranked
 * @param currency of every amount
 * @param sales ours to all of them
 * @param categories over all clients
 * @param counts what a reader has to know of all
 * @param first the rank of the first item
 * @param items the page
 * @param next the rank behind which the next page begins; null on the last page
 */
public record RankedWallets(
    LoadedRuleSet rules,
    String currency,
    long clients,
    double sales,
    List<CategoryTotal> categories,
    Counts counts,
    int first,
    List<Advised> items,
    Integer next) {

  /**
   * What a reader has to know of all that is ranked.
   *
   * @param estimated how many are ranked by what peers spend
   * @param unknown of how many the true wallet is unknown
   * @param withoutPeers of how many something is unknown because there are too few peers
   * @param hasSalesAsSize whether sales stand in for sizes
   */
  record Counts(long estimated, long unknown, long withoutPeers, boolean hasSalesAsSize) {

    static Counts of(Ranking ranking) {
      return new Counts(
          having(ranking, SpendBasis.PEERS_SPEND),
          having(ranking, SpendBasis.PEERS_SALES),
          having(ranking, null),
          ranking.hasSalesAsSize());
    }

    private static long having(Ranking ranking, SpendBasis basis) {
      return ranking.wallets().stream().filter(one -> one.basis() == basis).count();
    }
  }

  /**
   * Ranks and decides; a pure function of clients and rules.
   *
   * @param limit so many items, from the first on
   */
  public static RankedWallets of(Clients clients, int limit, LoadedRuleSet rules) {
    Ranking ranking = Ranking.of(clients.all(), norms(rules.norms()));
    double sales = ranking.sales();
    int count = ranking.wallets().size();
    List<ClientWallet> page = ranking.wallets().subList(0, Math.min(limit, count));
    return new RankedWallets(
        rules,
        clients.currency(),
        count,
        sales,
        ranking.totals(),
        Counts.of(ranking),
        1,
        page.stream()
            .map(one -> Advised.of(one, clients.facts(one.client()), sales / count, rules))
            .toList(),
        null);
  }

  /** What makes clients peers, by these norms. */
  static PeerNorms norms(Norms norms) {
    return new PeerNorms(
        (int) CalculationNorm.PEERS.value(norms),
        CalculationNorm.PEERS_RANGE.value(norms),
        (int) CalculationNorm.PEERS_SIZES.value(norms));
  }
}
