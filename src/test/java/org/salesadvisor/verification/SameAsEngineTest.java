package org.salesadvisor.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.salesadvisor.account.advice.Advice;
import org.salesadvisor.account.advice.Advisor;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.account.profile.ProfileJson;
import org.salesadvisor.engine.Trace;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rules.ShippedRules;

/**
 * What is worked out for all profiles at once is what the engine does for each: checked on random
 * ones, of which this is no proof but which would show any difference in kind.
 */
@Tag("laws")
class SameAsEngineTest {

  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final int PROFILES = 400;
  private static final LoadedRuleSet RULES = ShippedRules.get();
  private static final Conclusions CONCLUSIONS = Verification.conclusions(RULES);
  private static final Space SPACE = CONCLUSIONS.space();

  @Test
  void theSameRulesFireAndTheSameFactsAreDerived() {
    Random random = new Random(20261124);
    for (int i = 0; i < PROFILES; i++) {
      Map<String, Object> values = new HashMap<>();
      Region point = pick(random, values);
      Trace trace = RULES.rules().decide(Given.facts(values, RULES.norms()));
      assertEquals(fired(trace), fired(point), values::toString);
      assertEquals(derived(trace), derived(point), values::toString);
    }
  }

  /** A class of each axis and an example of it. */
  private static Region pick(Random random, Map<String, Object> values) {
    Region point = SPACE.all();
    for (Axis axis : SPACE.axes()) {
      int number = random.nextInt(axis.cells().size());
      point = point.and(SPACE.cell(axis, number));
      values.putAll(axis.cells().get(number).values());
    }
    assertEquals(BigInteger.ONE, point.count());
    return point;
  }

  private static Set<String> fired(Trace trace) {
    return trace.firings().stream().map(firing -> firing.rule().id()).collect(Collectors.toSet());
  }

  private static Set<String> fired(Region point) {
    return CONCLUSIONS.model().ways().stream()
        .filter(way -> CONCLUSIONS.deduction().of(way).meets(point))
        .map(way -> way.rule().id())
        .collect(Collectors.toSet());
  }

  private static Set<Object> derived(Trace trace) {
    return trace.firings().stream()
        .flatMap(firing -> firing.derived().stream())
        .collect(Collectors.toSet());
  }

  private static Set<Object> derived(Region point) {
    return CONCLUSIONS.model().ways().stream()
        .flatMap(way -> way.derived().stream())
        .distinct()
        .filter(fact -> CONCLUSIONS.deduction().of(fact).meets(point))
        .collect(Collectors.toSet());
  }

  @Test
  void everyExampleIsAProfileThatCanBePosted() {
    for (Axis axis : SPACE.axes()) {
      for (Cell cell : axis.cells()) {
        Profile profile = Given.profile(cell.values());
        byte[] json = ProfileJson.canonical(profile);
        assertArrayEquals(json, ProfileJson.canonical(ProfileJson.read(json, NOW)));
      }
    }
  }

  @Test
  void theAdvisorIsGivenTheSameFacts() {
    Random random = new Random(42);
    for (int i = 0; i < 200; i++) {
      Map<String, Object> values = new HashMap<>();
      pick(random, values);
      Profile profile = Given.profile(values);
      Advice advice = Advisor.advise(RULES, profile, NOW);
      Trace trace = RULES.rules().decide(Given.facts(profile, RULES.norms()));
      List<Object> modes =
          trace.derived(org.salesadvisor.facts.conclusion.SellingMode.class).stream()
              .<Object>map(Enum::name)
              .toList();
      assertEquals(
          modes, java.util.stream.Stream.ofNullable(advice.sellingMode().value()).toList());
      assertEquals(
          trace.derived(org.salesadvisor.facts.conclusion.Intervention.class).size(),
          advice.interventions().stream().filter(it -> it.isDetermined()).count());
    }
  }

  @Test
  void theWholeProductIsCounted() {
    BigInteger product =
        SPACE.axes().stream()
            .map(axis -> BigInteger.valueOf(axis.cells().size()))
            .reduce(BigInteger.ONE, BigInteger::multiply);
    assertEquals(product, SPACE.all().count());
    assertTrue(product.bitLength() > 64);
  }
}
