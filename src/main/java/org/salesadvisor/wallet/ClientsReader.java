package org.salesadvisor.wallet;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.datasets.table.Tables;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.facts.Money;
import org.salesadvisor.records.StrictJson;
import org.salesadvisor.wallet.share.Bought;
import org.salesadvisor.wallet.share.Client;
import org.salesadvisor.wallet.spend.SpendFile;
import org.salesadvisor.wallet.spend.SpendMapping;

/** Reads clients from JSON. Thread-safe. */
public final class ClientsReader {

  private static final StrictJson<RankingDocument> READER =
      new StrictJson<>(
          RankingDocument.SHAPE,
          WalletMessage.NO_CONTENT.with(),
          WalletMessage.MORE_THAN_WALLETS.with());

  private ClientsReader() {}

  /**
   * Reads.
   *
   * @param json UTF-8
   * @throws org.salesadvisor.errors.InvalidInputException naming every fault
   */
  public static Clients read(byte[] json) {
    return clients(READER.read(json, ClientsReader::check).clients());
  }

  /**
   * Reads a file of spend.
   *
   * @param name of the file, as its owner calls it
   * @param mapping YAML or JSON that says which column is what
   * @throws org.salesadvisor.errors.InvalidInputException naming every fault by line and column
   */
  public static Clients read(String name, Path file, String mapping) {
    SpendMapping read = SpendMapping.read(mapping);
    return new Clients(
        read.currency(),
        SpendFile.read(new Tables().in(name, file), read, rows -> {}),
        Map.of(),
        read.profile());
  }

  @SuppressWarnings("unchecked")
  private static void check(Object[] values, Faults faults) {
    if (values[0] != null) {
      new WalletCheck(faults).check((List<ClientDocument>) values[0]);
    }
  }

  /** What may be sent, as JSON Schema. */
  static Map<String, Object> schema() {
    return RankingDocument.SHAPE.schema();
  }

  private static Clients clients(List<ClientDocument> documents) {
    Map<String, List<Object>> facts = new HashMap<>();
    documents.forEach(one -> facts.put(one.id(), facts(one)));
    return new Clients(
        documents.get(0).categories().get(0).sales().currency(),
        documents.stream().map(ClientsReader::client).toList(),
        facts,
        List.of());
  }

  private static List<Object> facts(ClientDocument one) {
    return List.of(
        Objects.requireNonNullElse(one.purchase(), Profile.UNKNOWN_PURCHASE),
        Objects.requireNonNullElse(one.product(), Profile.UNKNOWN_PRODUCT),
        Objects.requireNonNullElse(one.order(), Profile.UNKNOWN_ORDER),
        Profile.UNKNOWN_RELATION);
  }

  private static Client client(ClientDocument one) {
    return new Client(
        one.id(),
        one.name(),
        one.segment(),
        one.size(),
        amount(one.salesBefore()),
        one.categories().stream()
            .map(
                category ->
                    new Bought(
                        category.category(),
                        amount(category.sales()),
                        amount(category.spend()),
                        category.rank(),
                        category.suppliers()))
            .toList());
  }

  private static Double amount(Money money) {
    return money == null ? null : (Double) money.amount().doubleValue();
  }
}
