package org.salesadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.salesadvisor.facts.Product;
import org.salesadvisor.facts.Standardisation;

/** What one version of the rules derived helps another where both say the same, and only there. */
class StageMemoriesTest {

  private static final List<Map<String, String>> NORMS =
      List.of(
          ShippedRules.norms(),
          with("largeOrderUnits", "150"),
          with("largeOrderUnits", "3"),
          with("knownItemsHigh", "0.5"));

  private static Map<String, String> with(String norm, String value) {
    Map<String, String> norms = new HashMap<>(ShippedRules.norms());
    assertNotNull(norms.put(norm, value), norm);
    return norms;
  }

  @Provide
  Arbitrary<List<List<Object>>> situations() {
    return Profiles.situations().list().ofSize(30);
  }

  @Property(tries = 3, shrinking = ShrinkingMode.OFF)
  void versionsThatShareWhatTheyKnowDecideLikeThoseThatDoNot(
      @ForAll("situations") List<List<Object>> situations) {
    StageMemories shared = new StageMemories();
    for (Map<String, String> norms : NORMS) {
      CompiledRules sharing = compile(ShippedRules.sources(), norms, shared);
      CompiledRules alone = compile(ShippedRules.sources(), norms, new StageMemories());

      for (List<Object> situation : situations) {
        assertEquals(
            SameAnswerTest.answer(alone.decide(situation)),
            SameAnswerTest.answer(sharing.decide(situation)));
      }
    }
  }

  @Example
  void whereARuleStandsAndWhyIsTheMatterOfItsVersion() {
    StageMemories shared = new StageMemories();
    List<Object> situation = List.of(new Product(Standardisation.STANDARD, false, null, null));
    Firing first = firstOf(ShippedRules.sources(), shared, situation);
    Firing moved =
        firstOf(
            ShippedRules.sources().stream()
                .map(file -> new RuleSource(file.path(), "\n" + file.text()))
                .toList(),
            shared,
            situation);

    assertSame(first.derived().get(0), moved.derived().get(0));
    assertEquals(first.rule().id(), moved.rule().id());
    assertEquals(first.rule().line() + 1, moved.rule().line());
  }

  private static Firing firstOf(
      List<RuleSource> sources, StageMemories memories, List<Object> situation) {
    return compile(sources, ShippedRules.norms(), memories).decide(situation).firings().get(0);
  }

  private static CompiledRules compile(
      List<RuleSource> sources, Map<String, String> norms, StageMemories memories) {
    return RuleFiles.read(sources, norms).compile(memories);
  }
}
