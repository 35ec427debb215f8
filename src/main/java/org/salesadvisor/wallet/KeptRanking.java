package org.salesadvisor.wallet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.Product;
import org.salesadvisor.facts.Purchase;
import org.salesadvisor.facts.Relation;
import org.salesadvisor.wallet.share.Bought;
import org.salesadvisor.wallet.share.CategoryTotal;
import org.salesadvisor.wallet.share.PeerGroup;
import org.salesadvisor.wallet.share.Peers;
import org.salesadvisor.wallet.share.Ranking;

/**
 * What is kept of a ranking, but for its clients.
 *
 * @param peers what peers buy
 * @param purchase what holds for every client; so do product, order and relation
 */
record KeptRanking(
    List<CategoryTotal> categories,
    RankedWallets.Counts counts,
    List<KeptPeers> peers,
    Purchase purchase,
    Product product,
    Order order,
    Relation relation) {

  private static final ObjectMapper JSON = new ObjectMapper();

  record KeptPeers(Peers.Place place, PeerGroup group) {}

  /**
   * @param usual facts of a profile
   */
  static KeptRanking of(Ranking ranking, List<Object> usual) {
    return new KeptRanking(
        ranking.totals(),
        RankedWallets.Counts.of(ranking),
        ranking.peers().groups().entrySet().stream()
            .map(one -> new KeptPeers(one.getKey(), one.getValue()))
            .toList(),
        (Purchase) usual.get(0),
        (Product) usual.get(1),
        (Order) usual.get(2),
        (Relation) usual.get(3));
  }

  List<Object> usual() {
    return List.of(purchase, product, order, relation);
  }

  Peers known() {
    Map<Peers.Place, PeerGroup> groups =
        peers.stream().collect(Collectors.toMap(KeptPeers::place, KeptPeers::group));
    return Peers.of(groups);
  }

  String json() {
    return written(this);
  }

  static String json(List<Bought> bought) {
    return written(bought);
  }

  private static String written(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("records of ours can be written", impossible);
    }
  }

  static KeptRanking read(String json) {
    return read(json, KeptRanking.class);
  }

  static List<Bought> bought(String json) {
    return Arrays.asList(read(json, Bought[].class));
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("what we wrote can be read", impossible);
    }
  }
}
