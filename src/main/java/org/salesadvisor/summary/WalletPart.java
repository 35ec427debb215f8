package org.salesadvisor.summary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.salesadvisor.wallet.DatasetWallets;

/** The clients to whom most more could be sold, with their first white spots. */
@ApplicationScoped
class WalletPart implements Part {

  /** So many clients, and of each so many white spots. */
  private static final int FIRST = 3;

  private final DatasetWallets wallets;

  WalletPart(DatasetWallets wallets) {
    this.wallets = wallets;
  }

  @Override
  public String name() {
    return "wallet";
  }

  @Override
  public ObjectNode of(Asked asked) {
    JsonNode answer =
        Cut.read(wallets.json(asked.dataset(), FIRST, asked.rules(), asked.language()));
    ObjectNode part =
        Cut.of(asked.call("/wallet"), answer, "clients", "sales", "notes", "categories");
    ArrayNode first = part.putArray("first");
    answer.path("items").forEach(client -> first.add(client(client, asked)));
    return part;
  }

  private static ObjectNode client(JsonNode client, Asked asked) {
    int before = client.path("rank").asInt() - 1;
    ObjectNode cut =
        Cut.of(
            asked.call("/wallet").with("limit", 1).with("after", before),
            client,
            "rank",
            "client",
            "name",
            "sales",
            "share",
            "potential",
            "basis",
            "walletAction");
    ArrayNode spots = cut.putArray("whiteSpots");
    whiteSpots(client).forEach(spots::add);
    return cut;
  }

  /** The categories that lack most, the largest gap first. */
  private static List<ObjectNode> whiteSpots(JsonNode client) {
    return StreamSupport.stream(client.path("categories").spliterator(), false)
        .filter(one -> gap(one) > 0)
        .sorted(Comparator.comparingDouble(WalletPart::gap).reversed())
        .limit(FIRST)
        .map(one -> Cut.of(one, "category", "gap", "basis", "categoryMove"))
        .toList();
  }

  private static double gap(JsonNode category) {
    return category.at("/gap/expected").asDouble();
  }
}
