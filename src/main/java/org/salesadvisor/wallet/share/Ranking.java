package org.salesadvisor.wallet.share;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Clients by what could be sold more to them. The categories are those that any of them buys; what
 * a client has no figure of it does not buy from us.
 *
 * @param categories in the order of their names
 * @param wallets greatest potential first
 */
public record Ranking(List<String> categories, Peers peers, List<ClientWallet> wallets) {

  /**
   * Ranks.
   *
   * @param clients each with another id, and with sales
   */
  public static Ranking of(List<Client> clients, PeerNorms norms) {
    SortedSet<String> categories =
        clients.stream()
            .flatMap(client -> client.bought().stream())
            .map(Bought::category)
            .collect(Collectors.toCollection(TreeSet::new));
    Map<Client, Integer> classes = SizeClasses.of(clients, norms.sizeClasses());
    Peers peers = Peers.of(classes, categories, norms);
    return new Ranking(
        List.copyOf(categories),
        peers,
        clients.stream()
            .map(client -> ClientWallet.of(client, classes.get(client), categories, peers))
            .sorted(ClientWallet.BY_POTENTIAL)
            .toList());
  }

  /** Ours, over all clients. */
  public double sales() {
    return wallets.stream().mapToDouble(one -> one.client().sales()).sum();
  }

  /** Whether sales stand in for a size that is not stated, in any segment. */
  public boolean hasSalesAsSize() {
    return wallets.stream().anyMatch(one -> one.client().size() == null);
  }

  /** By category. */
  public List<CategoryTotal> totals() {
    return java.util.stream.IntStream.range(0, categories.size()).mapToObj(this::total).toList();
  }

  private CategoryTotal total(int at) {
    List<CategoryWallet> all = wallets.stream().map(one -> one.categories().get(at)).toList();
    return new CategoryTotal(
        categories.get(at),
        all.stream().mapToDouble(one -> one.bought().sales()).sum(),
        all.stream()
            .filter(one -> one.gap() != null)
            .mapToDouble(one -> one.gap().expected())
            .sum(),
        all.stream().filter(one -> one.gap() != null && one.gap().low() > 0).count());
  }
}
