package org.salesadvisor.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.datasets.store.Datasets;
import org.salesadvisor.datasets.store.KeptClient;
import org.salesadvisor.datasets.store.KeptWallet;
import org.salesadvisor.datasets.store.Wallets;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.wallet.share.Client;
import org.salesadvisor.wallet.share.ClientWallet;
import org.salesadvisor.wallet.share.Peers;
import org.salesadvisor.wallet.share.Ranking;
import org.salesadvisor.wallet.spend.SpendMapping;

/**
 * Wallets that a dataset holds. Ranked once, when they are imported, so that a page costs as much
 * as its clients. Thread-safe; waits for the database.
 */
@ApplicationScoped
public class DatasetWallets {

  private final Wallets wallets;
  private final Datasets datasets;
  private final Clock clock;

  DatasetWallets(Wallets wallets, Datasets datasets, Clock clock) {
    this.wallets = wallets;
    this.datasets = datasets;
    this.clock = clock;
  }

  /** The dataset into which a file with this digest went. */
  Optional<UUID> findImported(String digest) {
    return datasets.findImported(digest);
  }

  /**
   * Keeps clients, all or none.
   *
   * @param dataset to which they belong; null for a new one
   * @param digest of what was sent
   * @param alive asked with each client; may throw to stop
   * @return the dataset
   */
  UUID keep(
      Ranking ranking,
      SpendMapping mapping,
      UUID dataset,
      String digest,
      String actor,
      Runnable alive) {
    List<ClientWallet> ranked = ranking.wallets();
    KeptWallet kept =
        new KeptWallet(
            dataset,
            mapping.currency(),
            ranked.size(),
            ranking.sales(),
            KeptRanking.of(ranking, mapping.profile()).json(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            actor);
    return wallets.keep(
        mapping.name(),
        kept,
        digest,
        IntStream.range(0, ranked.size())
            .peek(i -> alive.run())
            .mapToObj(i -> kept(i + 1, ranked.get(i))));
  }

  private static KeptClient kept(int position, ClientWallet wallet) {
    Client client = wallet.client();
    return new KeptClient(
        position,
        client.id(),
        client.name(),
        client.segment(),
        client.size(),
        wallet.sizeClass(),
        client.salesBefore(),
        KeptRanking.json(client.bought()));
  }

  /**
   * The first of the ranking, as JSON.
   *
   * @throws AdvisorException WALLET_NOT_FOUND when the dataset holds none
   */
  public byte[] json(Dataset dataset, int limit, LoadedRuleSet rules, Language language) {
    return RankedJson.of(of(dataset, 0, limit, rules), language);
  }

  /**
   * A page of the ranking.
   *
   * @param after the rank before the first
   * @throws AdvisorException WALLET_NOT_FOUND when the dataset holds none
   */
  RankedWallets of(Dataset dataset, int after, int limit, LoadedRuleSet rules) {
    KeptWallet kept =
        wallets
            .find(dataset)
            .orElseThrow(
                () ->
                    new AdvisorException(
                        "WALLET_NOT_FOUND",
                        WalletMessage.NO_WALLET.with(dataset.id()),
                        WalletMessage.IMPORT_SPEND.with()));
    KeptRanking ranking = KeptRanking.read(kept.summary());
    List<KeptClient> found = wallets.page(dataset, after, limit + 1);
    List<KeptClient> page = found.subList(0, Math.min(limit, found.size()));
    List<String> categories = ranking.categories().stream().map(total -> total.category()).toList();
    Peers peers = ranking.known();
    return new RankedWallets(
        rules,
        kept.currency(),
        kept.clients(),
        kept.sales(),
        ranking.categories(),
        ranking.counts(),
        after + 1,
        page.stream()
            .map(one -> ClientWallet.of(client(one), one.sizeClass(), categories, peers))
            .map(
                wallet -> Advised.of(wallet, ranking.usual(), kept.sales() / kept.clients(), rules))
            .toList(),
        found.size() > limit ? (Integer) page.get(page.size() - 1).position() : null);
  }

  private static Client client(KeptClient kept) {
    return new Client(
        kept.id(),
        kept.name(),
        kept.segment(),
        kept.size(),
        kept.salesBefore(),
        KeptRanking.bought(kept.bought()));
  }
}
