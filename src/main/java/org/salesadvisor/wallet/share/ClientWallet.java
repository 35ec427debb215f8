package org.salesadvisor.wallet.share;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.salesadvisor.facts.SpendBasis;
import org.salesadvisor.facts.Wallet;

/**
 * What an existing client buys from us, and what it could buy.
 *
 * @param sizeClass counted from 1 for the smallest of its segment
 */
public record ClientWallet(Client client, int sizeClass, List<CategoryWallet> categories) {

  /** Greatest potential first; those of which nothing is known last. */
  static final Comparator<ClientWallet> BY_POTENTIAL =
      Comparator.comparingDouble((ClientWallet one) -> -one.ordering())
          .thenComparing(one -> one.client().id());

  /** The wallet of a client among these peers. */
  public static ClientWallet of(
      Client client, int sizeClass, Collection<String> categories, Peers peers) {
    Map<String, Bought> own = client.byCategory();
    return new ClientWallet(
        client,
        sizeClass,
        categories.stream()
            .map(category -> own.getOrDefault(category, Bought.nothingOf(category)))
            .map(
                one ->
                    CategoryWallet.of(
                        one, peers.of(client, sizeClass, one.category()).orElse(null)))
            .toList());
  }

  private double ordering() {
    Range potential = potential();
    return potential == null ? -1 : potential.expected();
  }

  /** What could be sold more, of the categories of which anything is known; null without any. */
  public Range potential() {
    return categories.stream()
        .map(CategoryWallet::gap)
        .filter(Objects::nonNull)
        .reduce(Range::plus)
        .orElse(null);
  }

  /** What it spends in all; null unless that of each category is known or estimated. */
  public Range spend() {
    boolean isWhole = categories.stream().allMatch(one -> one.spend() != null);
    return isWhole
        ? categories.stream().map(CategoryWallet::spend).reduce(Range.NOTHING, Range::plus)
        : null;
  }

  /** Our sales as a share of that, 0..1; null when that is unknown or nothing. */
  public Range share() {
    Range spend = spend();
    double sales = client.sales();
    return spend == null || spend.low() == 0
        ? null
        : new Range(sales / spend.expected(), sales / spend.high(), sales / spend.low());
  }

  /** Of the least sure category; null when one has none. */
  public SpendBasis basis() {
    boolean isWhole = categories.stream().allMatch(one -> one.basis() != null);
    return isWhole
        ? categories.stream().map(CategoryWallet::basis).max(Comparator.naturalOrder()).orElse(null)
        : null;
  }

  /** Our sales over those of the year before; null when these are unknown or nothing. */
  public Double salesRatio() {
    Double before = client.salesBefore();
    return before == null || before == 0 ? null : (Double) (client.sales() / before);
  }

  /**
   * As rules see it.
   *
   * @param averageSales to a client of the ranking, more than 0
   */
  public Wallet facts(double averageSales) {
    Range share = share();
    Range potential = potential();
    return new Wallet(
        basis(),
        share == null ? null : (Double) share.expected(),
        potential == null ? null : (Double) (potential.expected() / averageSales),
        salesRatio());
  }
}
