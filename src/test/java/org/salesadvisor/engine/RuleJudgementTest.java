package org.salesadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.Product;
import org.salesadvisor.facts.Standardisation;

class RuleJudgementTest {

  private static final Map<String, String> NORMS = Map.of("many", "200", "gap", "2");

  @Test
  void saysOnWhichConstraintAConditionFailsAndWhatWasGiven() {
    assertEquals(
        List.of(
            "5 fails on units >= norm.many {order.units=150.0, order.customerCollects=true}",
            "6 fails on null {}"),
        judged(
            """
            Order( customerCollects == true, units >= norm.many )
            not SmallOrder()
            """,
            order(150.0, true)));
  }

  @Test
  void saysWhatIsUnknown() {
    assertEquals(
        List.of("5 fails on units >= norm.many {order.units=null}"),
        judged("Order( units >= norm.many )", order(null, null)));
  }

  @Test
  void judgesEachConditionByItself() {
    assertEquals(
        List.of("5 holds {}", "6 fails on null {}", "7 holds {order.units=150.0}"),
        judged(
            """
            exists SmallOrder()
            CustomProduct()
            Order( units < norm.many )
            """,
            order(150.0, null),
            new Product(Standardisation.STANDARD, null, null, null)));
  }

  @Test
  void followsValuesFromOneConditionToAnother() {
    assertEquals(
        List.of("5 holds {}", "6 fails on level >= $position + norm.gap {}"),
        judged(
            """
            Koop( $position : position )
            Loop( level >= $position + norm.gap )
            """,
            new Product(Standardisation.STANDARD, null, null, null)));
  }

  /** What comes of these conditions, beside rules that derive something to look for. */
  private static List<String> judged(String conditions, Object... given) {
    RuleSource source =
        new RuleSource(
            "a.drl",
            rule("JUDGED", conditions, "Warning( \"X\" )")
                + rule("SMALL", "Order( units < norm.many )", "SmallOrder()")
                + rule(
                    "LEVEL", "Product( standardisation == Standardisation.STANDARD )", "Loop( 2 )")
                + rule(
                    "POSITION",
                    "Product( standardisation == Standardisation.STANDARD )",
                    "Koop( 1 )"));
    CompiledRules rules = RuleCompiler.compile(List.of(source), NORMS);
    Trace decided = rules.decide(Arrays.asList(given));
    RuleInfo judged = rules.rules().get(0);
    return RuleJudgement.of(judged, source, NORMS, Arrays.asList(given), decided).stream()
        .map(RuleJudgementTest::words)
        .toList();
  }

  private static String words(ConditionState state) {
    String outcome = state.holds() ? "holds" : "fails on " + state.failing();
    return state.line() + " " + outcome + " " + state.given();
  }

  private static String rule(String id, String conditions, String fact) {
    return """
        rule "%s"
          @id("%s") @source("[A] a") @rationale("a")
        when

        %s
        then
          insert( new %s );
        end
        """
        .formatted(id, id, conditions.strip(), fact);
  }

  private static Order order(Double units, Boolean customerCollects) {
    return new Order(units, null, null, null, customerCollects, null, null, null);
  }
}
