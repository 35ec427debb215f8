package org.salesadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A profile gets the same answer whatever was judged before it and however it is handed over. */
class SameAnswerTest {

  private static CompiledRules shared;

  @BeforeContainer
  static void compile() {
    shared = ShippedRules.compile();
  }

  @Provide
  Arbitrary<List<Object>> situations() {
    return Profiles.situations();
  }

  @Provide
  Arbitrary<List<List<Object>>> manySituations() {
    return Profiles.situations().list().ofMinSize(10).ofMaxSize(20);
  }

  // compiling for each try is what makes the other rules cold, and what it costs
  @Property(tries = 8, shrinking = ShrinkingMode.OFF)
  void doesNotDependOnWhatWasJudgedBefore(
      @ForAll("manySituations") List<List<Object>> before,
      @ForAll("situations") List<Object> situation) {
    before.forEach(shared::decide);
    CompiledRules cold = ShippedRules.compile();

    assertEquals(answer(cold.decide(situation)), answer(shared.decide(situation)));
    for (int i = before.size() - 1; i >= 0; i--) {
      assertEquals(answer(cold.decide(before.get(i))), answer(shared.decide(before.get(i))));
    }
  }

  @Property(tries = 300)
  void doesNotDependOnTheOrderOfTheGivenFacts(
      @ForAll("situations") List<Object> situation, @ForAll long seed) {
    List<Object> shuffled = new ArrayList<>(situation);
    Collections.shuffle(shuffled, new Random(seed));

    assertEquals(answer(shared.decide(situation)), answer(shared.decide(shuffled)));
  }

  @Property(tries = 100)
  void isTheSameTheSecondTime(@ForAll("situations") List<Object> situation) {
    Trace first = shared.decide(situation);

    assertEquals(answer(first), answer(shared.decide(situation)));
  }

  /** What fired with what it matched and derived, and the derived facts by type in their order. */
  static List<Object> answer(Trace trace) {
    TreeSet<String> firings = new TreeSet<>();
    Map<Class<?>, List<Object>> byType = new LinkedHashMap<>();
    for (Firing firing : trace.firings()) {
      firings.add(firing.rule().id() + firing.matched() + firing.derived());
      for (Object fact : firing.derived()) {
        byType.computeIfAbsent(fact.getClass(), type -> List.copyOf(trace.derived(type)));
      }
    }
    return List.of(firings, byType);
  }
}
