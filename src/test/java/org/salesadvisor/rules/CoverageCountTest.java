package org.salesadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.salesadvisor.facts.conclusion.BuyingClass;
import org.salesadvisor.verification.Coverage;
import org.salesadvisor.verification.Verification;

/** What the verification counts is what an independent reading of the domain counts. */
class CoverageCountTest {

  private static final Coverage COVERAGE = Verification.of(ShippedRules.get()).coverage();

  @Test
  void loopIsCountedAsTheDomainSays() {
    double large = ShippedRules.get().norms().get("largeOrderUnits").value().doubleValue();
    Set<String> paths =
        Set.of(
            "product.standardisation",
            "product.specificationNeeded",
            "order.units",
            "order.customerCollects",
            "order.awkwardToTransport",
            "order.purchaseAdvantageMatters",
            "order.financialRisk");
    assertEquals(
        count(
            paths,
            facts -> {
              Integer level = Domain.loop(facts, large);
              return level == null ? "WAITS" : "Loop( " + level + " )";
            }),
        outcomes("loop"));
  }

  @Test
  void theBuyingClassIsCountedAsTheDomainSays() {
    double low = ShippedRules.get().norms().get("knownItemsLow").value().doubleValue();
    double high = ShippedRules.get().norms().get("knownItemsHigh").value().doubleValue();
    Set<String> paths =
        Set.of(
            "purchase.boughtBefore",
            "purchase.sameSupplierAndTerms",
            "purchase.specificationChanged",
            "purchase.knownItemsShare",
            "order.repeatShare");
    assertEquals(
        count(
            paths,
            facts -> {
              BuyingClass value = Domain.buyingClass(facts, low, high);
              return value == null ? "WAITS" : "BuyingClass." + value;
            }),
        outcomes("buyingClass"));
  }

  private static Map<String, BigInteger> outcomes(String decision) {
    return COVERAGE.decisions().stream()
        .filter(it -> it.name().equals(decision))
        .findFirst()
        .map(it -> new TreeMap<>(it.outcomes()))
        .orElseThrow();
  }

  private static Map<String, BigInteger> count(
      Set<String> paths, Function<Map<String, Object>, String> domain) {
    List<Coverage.Facts> axes =
        COVERAGE.facts().stream()
            .filter(facts -> facts.paths().stream().anyMatch(paths::contains))
            .toList();
    Map<String, BigInteger> counts = new TreeMap<>();
    walk(axes, new HashMap<>(), domain, counts);
    return counts;
  }

  private static void walk(
      List<Coverage.Facts> axes,
      Map<String, Object> facts,
      Function<Map<String, Object>, String> domain,
      Map<String, BigInteger> counts) {
    if (axes.isEmpty()) {
      counts.merge(domain.apply(facts), BigInteger.ONE, BigInteger::add);
      return;
    }
    for (Map<String, Object> example : axes.get(0).classes()) {
      walk(axes.subList(1, axes.size()), Space.merged(facts, example), domain, counts);
    }
  }
}
