package org.salesadvisor.account.history;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.Purchase;
import org.salesadvisor.facts.Relation;
import org.salesadvisor.rulebase.Norms;

/**
 * A profile in which the order history filled in what was not given.
 *
 * @param purchase with what the history tells
 * @param order with what the history tells
 * @param relation with what the history tells
 * @param figures what the history tells, or null when none was given
 * @param fromHistory the paths of the facts that the history filled in
 */
public record Completed(
    Purchase purchase,
    Order order,
    Relation relation,
    HistoryFigures figures,
    Set<String> fromHistory) {

  /** Completes a profile; what is given stays, also against the history. */
  public static Completed of(Profile profile, Instant asOf, Norms norms) {
    if (profile.orders() == null) {
      return new Completed(profile.purchase(), profile.order(), profile.relation(), null, Set.of());
    }
    HistoryFigures figures = OrderHistory.derive(profile.orders(), asOf, norms);
    return new Filling(figures).fill(profile);
  }

  /** Fills gaps and remembers which. */
  private static final class Filling {

    private final HistoryFigures figures;
    private final Set<String> filled = new HashSet<>();

    Filling(HistoryFigures figures) {
      this.figures = figures;
    }

    Completed fill(Profile profile) {
      return new Completed(
          purchase(profile.purchase()),
          order(profile.order()),
          relation(profile.relation()),
          figures,
          Set.copyOf(filled));
    }

    private <T> T gap(String path, T given, T told) {
      if (given != null || told == null) {
        return given;
      }
      filled.add(path);
      return told;
    }

    private Purchase purchase(Purchase given) {
      return new Purchase(
          gap("purchase.boughtBefore", given.boughtBefore(), figures.boughtBefore()),
          given.sameSupplierAndTerms(),
          given.specificationChanged(),
          gap("purchase.knownItemsShare", given.knownItemsShare(), figures.knownItemsShare()),
          given.alternativesCompared(),
          given.peopleDeciding(),
          given.dmuKnown(),
          given.dmuContacted(),
          given.departmentsInvolved(),
          given.weeksToOrder(),
          given.perceivedRisk());
    }

    private Order order(Order given) {
      return new Order(
          gap("order.units", given.units(), figures.unitsPerOrder()),
          gap("order.value", given.value(), figures.valuePerOrder()),
          gap("order.ordersPerYear", given.ordersPerYear(), figures.ordersPerYear()),
          gap("order.repeatShare", given.repeatShare(), figures.repeatShare()),
          given.customerCollects(),
          given.awkwardToTransport(),
          given.purchaseAdvantageMatters(),
          given.financialRisk());
    }

    private Relation relation(Relation given) {
      return new Relation(
          gap("relation.monthsClient", given.monthsClient(), figures.monthsClient()),
          given.ownSales(),
          given.categorySpend(),
          given.phase(),
          given.handledBy());
    }
  }
}
