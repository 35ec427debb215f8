package org.salesadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.salesadvisor.engine.Trace;
import org.salesadvisor.facts.Money;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.Product;
import org.salesadvisor.facts.Purchase;
import org.salesadvisor.facts.Relation;
import org.salesadvisor.facts.RiskLevel;
import org.salesadvisor.facts.Standardisation;
import org.salesadvisor.facts.concept.ComplexPurchase;
import org.salesadvisor.facts.concept.FewStakeholders;
import org.salesadvisor.facts.concept.SimplePurchase;
import org.salesadvisor.facts.conclusion.BuyingClass;
import org.salesadvisor.facts.conclusion.SellingMode;
import org.salesadvisor.facts.conclusion.Topic;
import org.salesadvisor.rulebase.Norms;

/**
 * The selling mode reads the buying class and eleven facts besides. The facts of the buying class
 * are reduced first: of all its combinations one is kept for each distinct outcome (value, what it
 * waits for, what may change it), since the selling mode sees no more of them than that.
 */
final class SellingModeSpace {

  private static final Standardisation[] STANDARDISATIONS = {
    null,
    Standardisation.STANDARD,
    Standardisation.ADAPTED,
    Standardisation.CUSTOM,
    Standardisation.TURNKEY
  };
  private static final Relation RELATION = new Relation(null, null, null, null, null);

  private final Norms norms;
  private final List<Map<String, Object>> purchases;
  private final Map<Object, Map<String, Object>> complexityBySight = new LinkedHashMap<>();
  private final Map<Object, Map<String, Object>> simplicityBySight = new LinkedHashMap<>();

  SellingModeSpace(Norms norms) {
    this.norms = norms;
    this.purchases = purchases();
    new Space()
        .with("purchase.peopleDeciding", whole("severalPeople") - 1, whole("severalPeople"))
        .with(
            "purchase.departmentsInvolved",
            whole("severalDepartments") - 1,
            whole("severalDepartments"))
        .with("purchase.perceivedRisk", (Object[]) RiskLevel.values())
        .with(
            "purchase.alternativesCompared",
            whole("manyAlternatives") - 1,
            whole("manyAlternatives"))
        .with("purchase.weeksToOrder", whole("longDecisionWeeks") - 1, whole("longDecisionWeeks"))
        .with("product.specificationNeeded", true, false)
        .forEach((point, facts) -> complexityBySight.putIfAbsent(sightOfComplexity(facts), facts));
    BigDecimal low = norms.get("lowPaymentEur").value();
    new Space()
        .with("order.units", number("largeOrderUnits") - 1, number("largeOrderUnits"))
        .with(
            "order.value",
            new Money(low.subtract(BigDecimal.ONE), "EUR"),
            new Money(low, "EUR"),
            new Money(BigDecimal.ONE, "USD"))
        .with(
            "order.ordersPerYear",
            number("regularOrdersPerYear") - 1,
            number("regularOrdersPerYear"))
        .with("order.customerCollects", true, false)
        .forEach((point, facts) -> simplicityBySight.putIfAbsent(sightOfSimplicity(facts), facts));
  }

  private static Object sightOfComplexity(Map<String, Object> facts) {
    Trace trace = decide(facts);
    return List.of(
        trace.derived(ComplexPurchase.class).isEmpty(),
        trace.derived(FewStakeholders.class).isEmpty(),
        Boolean.TRUE.equals(facts.get("product.specificationNeeded")),
        facts.keySet());
  }

  private static Object sightOfSimplicity(Map<String, Object> facts) {
    return List.of(decide(facts).derived(SimplePurchase.class).isEmpty(), facts.keySet());
  }

  private double number(String norm) {
    return norms.get(norm).value().doubleValue();
  }

  private int whole(String norm) {
    return norms.get(norm).value().intValueExact();
  }

  private List<Map<String, Object>> purchases() {
    Map<Object, Map<String, Object>> byOutcome = new LinkedHashMap<>();
    double low = number("knownItemsLow");
    double high = number("knownItemsHigh");
    new Space()
        .with("purchase.boughtBefore", true, false)
        .with("purchase.sameSupplierAndTerms", true, false)
        .with("purchase.specificationChanged", true, false)
        .with("purchase.knownItemsShare", 0.0, low / 2, low, high)
        .with(
            "order.repeatShare",
            0.0,
            number("regularRepeatShare") - 0.1,
            number("regularRepeatShare"))
        .forEach(
            (point, facts) -> {
              Outcome outcome = buyingClass(facts);
              Object repeats =
                  Domain.reaches(facts, "order.repeatShare", number("regularRepeatShare"));
              byOutcome.putIfAbsent(List.of(outcome, repeats), facts);
            });
    return List.copyOf(byOutcome.values());
  }

  private static Outcome buyingClass(Map<String, Object> facts) {
    return Outcome.of(decide(facts), BuyingClass.class, c -> c, Topic.BUYING_CLASS);
  }

  private static Trace decide(Map<String, Object> facts) {
    return ShippedRules.get().rules().decide(Facts.of(facts));
  }

  /** What the domain says; null for undetermined. */
  SellingMode expected(Map<String, Object> facts) {
    BuyingClass buyingClass =
        Domain.buyingClass(facts, number("knownItemsLow"), number("knownItemsHigh"));
    boolean several =
        Domain.reaches(facts, "purchase.peopleDeciding", number("severalPeople"))
            || Domain.reaches(facts, "purchase.departmentsInvolved", number("severalDepartments"));
    boolean advice =
        buyingClass == BuyingClass.NEW_TASK
            && Boolean.TRUE.equals(facts.get("product.specificationNeeded"));
    boolean complex =
        several
            || advice
            || facts.get("purchase.perceivedRisk") == RiskLevel.HIGH
            || Domain.reaches(facts, "purchase.alternativesCompared", number("manyAlternatives"))
            || Domain.reaches(facts, "purchase.weeksToOrder", number("longDecisionWeeks"));
    boolean lowPayment =
        facts.get("order.value") instanceof Money money
            && money.currency().equals("EUR")
            && money.amount().compareTo(norms.get("lowPaymentEur").value()) < 0;
    boolean simple =
        Domain.below(facts, "purchase.peopleDeciding", number("severalPeople"))
            || Domain.below(facts, "order.units", number("largeOrderUnits"))
            || lowPayment
            || Domain.reaches(facts, "order.ordersPerYear", number("regularOrdersPerYear"))
            || Domain.reaches(facts, "order.repeatShare", number("regularRepeatShare"))
            || Boolean.TRUE.equals(facts.get("order.customerCollects"));
    return Domain.sellingMode(facts.get("product.standardisation"), buyingClass, complex, simple);
  }

  /**
   * Checks every combination on all processors.
   *
   * @param check gives what is wrong, or null
   */
  void checkAll(BiFunction<Map<String, Object>, Outcome, String> check) {
    List<String> wrong =
        purchases.parallelStream()
            .flatMap(purchase -> wrongOf(purchase, check).stream())
            .collect(Collectors.toList());
    assertEquals(List.of(), wrong.subList(0, Math.min(5, wrong.size())));
  }

  private List<String> wrongOf(
      Map<String, Object> purchase, BiFunction<Map<String, Object>, Outcome, String> check) {
    List<String> wrong = new ArrayList<>();
    for (Map<String, Object> complexity : complexityBySight.values()) {
      Map<String, Object> known = Space.merged(purchase, complexity);
      Object purchaseFact = Facts.of(Purchase.class, known);
      for (Map<String, Object> simplicity : simplicityBySight.values()) {
        Map<String, Object> facts = Space.merged(known, simplicity);
        Object orderFact = Facts.of(Order.class, facts);
        for (Standardisation standardisation : STANDARDISATIONS) {
          Product product =
              new Product(
                  standardisation, (Boolean) facts.get("product.specificationNeeded"), null, null);
          String fault = check(facts, List.of(purchaseFact, product, orderFact, RELATION), check);
          if (fault != null && wrong.size() < 5) {
            wrong.add(fault + " at " + facts + " " + product);
          }
        }
      }
    }
    return wrong;
  }

  private static String check(
      Map<String, Object> facts,
      List<Object> given,
      BiFunction<Map<String, Object>, Outcome, String> check) {
    facts.remove("product.standardisation");
    Standardisation standardisation = ((Product) given.get(1)).standardisation();
    if (standardisation != null) {
      facts.put("product.standardisation", standardisation);
    }
    Trace trace = ShippedRules.get().rules().decide(given);
    return check.apply(
        facts, Outcome.of(trace, SellingMode.class, mode -> mode, Topic.SELLING_MODE));
  }
}
