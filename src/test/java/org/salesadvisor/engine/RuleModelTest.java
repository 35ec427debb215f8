package org.salesadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.concept.LargeOrder;
import org.salesadvisor.facts.conclusion.Koop;
import org.salesadvisor.facts.conclusion.Loop;
import org.salesadvisor.facts.conclusion.Warning;

/** Every way in which rules can fire. */
class RuleModelTest {

  private static final String HEAD = "@source(\"[A] s\") @rationale(\"r\") when ";

  private static RuleModel model(String... rules) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rules.length; i++) {
      String[] parts = rules[i].split("=>");
      text.append("rule \"").append(i).append("\" @id(\"R").append(i).append("\") ").append(HEAD);
      text.append(parts[0]).append(" then insert(").append(parts[1]).append("); end\n");
    }
    return RuleModel.of(List.of(new RuleSource("a.drl", text.toString())), Map.of("few", "3"));
  }

  private static Set<Object> derived(RuleModel model, String id) {
    return model.ways().stream()
        .filter(way -> way.rule().id().equals(id))
        .flatMap(way -> way.derived().stream())
        .collect(Collectors.toSet());
  }

  @Test
  void aRuleThatJoinsFactsHasAWayForEachPairThatFits() {
    RuleModel model =
        model(
            "Order( units > norm.few ) => new Loop( 1 )",
            "Order( units == 1 ) => new Loop( 3 )",
            "Order( units == 2 ) => new Koop( 2 )",
            "Koop( $p : position ) Loop( level > $p ) => new Warning( \"DEEP\" )");
    List<Way> joined = model.ways().stream().filter(way -> way.rule().id().equals("R3")).toList();
    assertEquals(1, joined.size());
    assertEquals(Set.of(new Koop(2), new Loop(3)), new HashSet<>(joined.get(0).matched().values()));
    assertEquals(Set.of(new Warning("DEEP")), derived(model, "R3"));
  }

  @Test
  void anAbsenceKnowsWhatWouldBreakIt() {
    RuleModel model =
        model(
            "Order( units > norm.few ) => new Loop( 1 )",
            "Order( units == 1 ) => new Loop( 3 )",
            "Order( units == 2 ) not Loop( level > 2 ) => new LargeOrder()");
    Way way =
        model.ways().stream().filter(it -> it.rule().id().equals("R2")).findFirst().orElseThrow();
    assertEquals(
        List.of(new Loop(3)),
        way.blockers().values().stream().flatMap(Collection::stream).toList());
    assertEquals(Set.of(new LargeOrder()), derived(model, "R2"));
  }

  @Test
  void aTestIsTheConstraintOfDroolsAndKnowsItsFields() {
    RuleModel model =
        model("Order( units > norm.few, value.currency == \"EUR\" ) => new Loop( 1 )");
    GivenTest units = model.tests().get(0);
    GivenTest currency = model.tests().get(1);
    assertEquals(List.of("units"), units.fields());
    assertEquals(List.of("value"), currency.fields());
    assertEquals(GivenTest.Outcome.HOLDS, units.on(order(4.0)));
    assertEquals(GivenTest.Outcome.FAILS, units.on(order(3.0)));
    assertEquals(GivenTest.Outcome.FAILS, units.on(order(null)));
    assertEquals(GivenTest.Outcome.BREAKS, currency.on(order(4.0)));
  }

  private static Order order(Double units) {
    return new Order(units, null, null, null, null, null, null, null);
  }

  @Test
  void aConditionStandsAsItWasWritten() {
    RuleModel model = model("Order( units > norm.few ) not Koop() => new Loop( 1 )");
    assertEquals(
        List.of("Order( units > norm.few )", "not Koop()"),
        model.conditions().get(model.rules().get(0)).stream().map(Condition::toString).toList());
  }

  @Test
  void everyRuleOfTheShippedSetHasAWay() {
    RuleModel model = ShippedRules.model();
    Set<String> firing =
        model.ways().stream().map(way -> way.rule().id()).collect(Collectors.toSet());
    assertTrue(
        model.rules().stream().allMatch(rule -> firing.contains(rule.id())), firing::toString);
  }
}
