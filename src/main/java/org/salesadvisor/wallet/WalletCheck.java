package org.salesadvisor.wallet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.facts.Money;

/** Checks that go across the fields of clients. */
final class WalletCheck {

  private final Faults faults;
  private final Map<String, Integer> clients = new HashMap<>();
  private String currency;
  private String firstAmount;

  WalletCheck(Faults faults) {
    this.faults = faults;
  }

  /**
   * @param all null where one had faults
   */
  void check(List<ClientDocument> all) {
    if (all.isEmpty()) {
      faults.add("/clients", WalletMessage.NO_CLIENTS.with());
    }
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) != null) {
        client("/clients/" + i, i, all.get(i));
      }
    }
  }

  private void client(String place, int number, ClientDocument client) {
    Integer before = clients.putIfAbsent(client.id(), number);
    if (before != null) {
      faults.add(
          place + "/id",
          WalletMessage.CLIENT_TWICE.with(Shown.of(client.id()), "/clients/" + before));
    }
    currency(place + "/salesBefore", client.salesBefore());
    Map<String, Integer> seen = new HashMap<>();
    double sales = 0;
    boolean isWhole = true;
    for (int i = 0; i < client.categories().size(); i++) {
      CategoryDocument one = client.categories().get(i);
      isWhole &= one != null;
      if (one != null) {
        String at = place + "/categories/" + i;
        Integer same = seen.putIfAbsent(one.category(), i);
        if (same != null) {
          faults.add(
              at + "/category", WalletMessage.CATEGORY_TWICE.with(Shown.of(one.category()), same));
        }
        category(at, one);
        sales += one.sales().amount().doubleValue();
      }
    }
    if (isWhole && sales == 0) {
      faults.add(place, WalletMessage.NO_SALES.with(Shown.of(client.id())));
    }
  }

  private void category(String place, CategoryDocument one) {
    currency(place + "/sales", one.sales());
    currency(place + "/spend", one.spend());
    if (one.spend() != null && one.sales().amount().compareTo(one.spend().amount()) > 0) {
      faults.add(
          place + "/spend",
          WalletMessage.MORE_THAN_SPEND.with(one.sales().amount(), one.spend().amount()));
    }
    rank(place, one.rank(), one.suppliers());
  }

  private void rank(String place, Double rank, Integer suppliers) {
    if ((rank == null) != (suppliers == null)) {
      faults.addUnlessNamed(
          place + (rank == null ? "/rank" : "/suppliers"), WalletMessage.RANK_OR_SUPPLIERS.with());
    } else if (rank != null && (rank < 1 || rank > suppliers)) {
      faults.add(place + "/rank", WalletMessage.RANK_BEYOND.with(rank, suppliers));
    }
  }

  /** All amounts of a ranking are in the first currency that it names. */
  private void currency(String place, Money amount) {
    if (amount == null) {
      return;
    }
    if (currency == null) {
      currency = amount.currency();
      firstAmount = place;
    } else if (!currency.equals(amount.currency())) {
      faults.add(
          place + "/currency",
          WalletMessage.OTHER_CURRENCY.with(amount.currency(), currency, firstAmount));
    }
  }
}
