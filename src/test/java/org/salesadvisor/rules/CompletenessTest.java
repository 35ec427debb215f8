package org.salesadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.salesadvisor.facts.RiskLevel;
import org.salesadvisor.facts.Standardisation;
import org.salesadvisor.facts.conclusion.BuyingClass;
import org.salesadvisor.facts.conclusion.Koop;
import org.salesadvisor.facts.conclusion.Loop;
import org.salesadvisor.facts.conclusion.SellingMode;
import org.salesadvisor.facts.conclusion.Topic;

/**
 * Every combination of the equivalence classes of the facts that a decision reads, cut at the
 * norms, against an independent reading of the domain.
 */
@Tag("laws")
class CompletenessTest {

  private static final Object[] STANDARDISATIONS = Standardisation.values();

  private static double norm(String name) {
    return ShippedRules.get().norms().get(name).value().doubleValue();
  }

  @Test
  void everyCombinationHasOneBuyingClassOrSaysWhatItWaitsFor() {
    double low = norm("knownItemsLow");
    double high = norm("knownItemsHigh");
    Space space =
        new Space()
            .with("purchase.boughtBefore", true, false)
            .with("purchase.sameSupplierAndTerms", true, false)
            .with("purchase.specificationChanged", true, false)
            .with("purchase.knownItemsShare", 0.0, low / 2, low, (low + high) / 2, high, 1.0)
            .with("order.repeatShare", 0.0, 0.5);
    Laws<BuyingClass> laws = new Laws<>(space, BuyingClass.class, c -> c, Topic.BUYING_CLASS);
    assertEquals(567, laws.size());
    laws.valueIs(facts -> Domain.buyingClass(facts, low, high));
    laws.waitsForWhatSettles();
    laws.changesOnlyByWhatItNames();
    laws.namesOnlyWhatCanChange();
  }

  @Test
  void everyCombinationHasOneLoopOrSaysWhatItWaitsFor() {
    double large = norm("largeOrderUnits");
    Space space =
        new Space()
            .with("product.standardisation", STANDARDISATIONS)
            .with("product.specificationNeeded", true, false)
            .with("order.units", 0.0, large - 1, large, large + 1)
            .with("order.customerCollects", true, false)
            .with("order.awkwardToTransport", true, false)
            .with("order.purchaseAdvantageMatters", true, false)
            .with("order.financialRisk", (Object[]) RiskLevel.values());
    Laws<Loop> laws = new Laws<>(space, Loop.class, Loop::level, Topic.LOOP);
    assertEquals(8100, laws.size());
    laws.valueIs(facts -> Domain.loop(facts, large));
    laws.waitsForWhatSettles();
    laws.changesOnlyByWhatItNames();
    laws.namesOnlyWhatCanChange();
  }

  @Test
  void everyCombinationHasOneKoopOrSaysWhatItWaitsFor() {
    int local = (int) norm("localStockDays");
    int purchasing = (int) norm("purchasingDays");
    int lead = local + 3;
    Space space =
        new Space()
            .with("product.standardisation", STANDARDISATIONS)
            .with("product.productionLeadTimeDays", 0, local, lead)
            .with(
                "product.promisedDeliveryDays",
                0,
                local,
                local + 1,
                lead,
                lead + purchasing - 1,
                lead + purchasing)
            .with("order.customerCollects", true, false)
            // steer the selling mode, which decides on goods that could be made to order
            .with("purchase.peopleDeciding", 1, (int) norm("severalPeople"))
            .with("purchase.perceivedRisk", RiskLevel.LOW, RiskLevel.HIGH);
    Laws<Koop> laws = new Laws<>(space, Koop.class, Koop::position, Topic.KOOP);
    assertEquals(5 * 4 * 7 * 3 * 3 * 3, laws.size());
    laws.valueIs(facts -> Domain.koop(facts, local, purchasing, (int) norm("severalPeople")));
    laws.waitsForWhatSettles();
    laws.changesOnlyByWhatItNames();
  }

  @Test
  void everyCombinationHasOneSellingModeOrSaysWhatItWaitsFor() {
    SellingModeSpace space = new SellingModeSpace(ShippedRules.get().norms());
    space.checkAll(
        (facts, outcome) -> {
          if (outcome.values() > 1) {
            return "two values";
          }
          SellingMode expected = space.expected(facts);
          if (expected != outcome.value()) {
            return "expected " + expected + " but was " + outcome.value();
          }
          return outcome.value() == null ? waiting(facts, outcome) : null;
        });
  }

  /** Undetermined waits for something, and for nothing that is known and free of contradiction. */
  private static String waiting(Map<String, Object> facts, Outcome outcome) {
    boolean sound =
        !outcome.waitsFor().isEmpty()
            && outcome.waitsFor().stream()
                .allMatch(
                    path -> !facts.containsKey(path) || outcome.contradictions().contains(path));
    return sound ? null : "waits for " + outcome.waitsFor();
  }
}
