package org.salesadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.Product;
import org.salesadvisor.facts.Standardisation;

/** Decisions that run alike share their course, and each is counted. */
class CoursesTest {

  private static final Product STANDARD = new Product(Standardisation.STANDARD, false, null, null);

  @Provide
  Arbitrary<List<Object>> situations() {
    return Profiles.situations();
  }

  @Example
  void numbersThatNoRuleTellsApartShareACourse() {
    CompiledRules rules = ShippedRules.compile();
    Course first = courseOf(rules, 3.0, 3);

    assertSame(first, courseOf(rules, 4.0, 1));
  }

  /** The course after so many decisions on this many units, all within one class. */
  private static Course courseOf(CompiledRules rules, double units, int decisions) {
    Course course = null;
    for (int i = 0; i < decisions; i++) {
      course =
          rules
              .decide(List.of(STANDARD, new Order(units, null, null, null, true, null, null, null)))
              .course();
    }
    return course;
  }

  @Property(tries = 20, shrinking = ShrinkingMode.OFF)
  void everyFiringOfEveryDecisionIsCounted(
      @ForAll("situations") List<Object> one, @ForAll("situations") List<Object> other) {
    CompiledRules rules = ShippedRules.compile();
    long firings = 0;
    for (int again = 0; again < 5; again++) {
      firings += rules.decide(one).firings().size();
      firings += rules.decide(other).firings().size();
      rules.consider(one);
    }

    assertEquals(firings, rules.rules().stream().mapToLong(rules::fired).sum());
    assertEquals(10, rules.decisions());
  }
}
