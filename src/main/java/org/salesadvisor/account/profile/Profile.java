package org.salesadvisor.account.profile;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.salesadvisor.facts.Funnel;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.Product;
import org.salesadvisor.facts.Purchase;
import org.salesadvisor.facts.Relation;
import org.salesadvisor.funnel.counts.Counts;

/**
 * What is known of an account. A missing group is a group of which nothing is known.
 *
 * @param account who it is about
 * @param purchase the purchase as the customer goes through it
 * @param product the product asked for
 * @param order what is ordered, how much and how often
 * @param relation the relation with the customer
 * @param funnel an order funnel of one period against another, or null when none is given so
 * @param counts an order funnel in rows, or null when none is given so
 * @param orders the order history, or null when none is given; empty means that nothing was ordered
 * @param asOf the moment taken for now, or null for the moment of deciding
 * @param fromMapping the paths of facts that a column mapping gave by default
 */
public record Profile(
    AccountRef account,
    Purchase purchase,
    Product product,
    Order order,
    Relation relation,
    Funnel funnel,
    Counts counts,
    List<PastOrder> orders,
    Instant asOf,
    Set<String> fromMapping) {

  public static final Purchase UNKNOWN_PURCHASE =
      new Purchase(null, null, null, null, null, null, null, null, null, null, null);
  public static final Product UNKNOWN_PRODUCT = new Product(null, null, null, null);
  public static final Order UNKNOWN_ORDER =
      new Order(null, null, null, null, null, null, null, null);
  public static final Relation UNKNOWN_RELATION = new Relation(null, null, null, null, null);

  public Profile {
    Objects.requireNonNull(account, "account");
    purchase = purchase == null ? UNKNOWN_PURCHASE : purchase;
    product = product == null ? UNKNOWN_PRODUCT : product;
    order = order == null ? UNKNOWN_ORDER : order;
    relation = relation == null ? UNKNOWN_RELATION : relation;
    orders = orders == null ? null : List.copyOf(orders);
    fromMapping = fromMapping == null ? Set.of() : Set.copyOf(fromMapping);
  }
}
