package org.salesadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** Where two versions of the rules say the same they differ only by what they are handed. */
class UnlikePartTest {

  private static final StageMemories SHARED = new StageMemories();
  private static final CompiledRules SHIPPED = compile(ShippedRules.sources(), Map.of());

  private static final List<CompiledRules> OTHERS =
      List.of(
          compile(ShippedRules.sources(), Map.of("largeOrderUnits", "150")),
          compile(ShippedRules.sources(), Map.of("knownItemsHigh", "0.5")),
          compile(without("LOOP-2"), Map.of()),
          compile(without("BUYING-FIRST"), Map.of()));

  private static int alike;
  private static int unlike;

  private static CompiledRules compile(List<RuleSource> sources, Map<String, String> moved) {
    Map<String, String> norms = new HashMap<>(ShippedRules.norms());
    moved.forEach((norm, value) -> assertNotNull(norms.put(norm, value), norm));
    return RuleFiles.read(sources, norms).compile(SHARED);
  }

  private static List<RuleSource> without(String id) {
    List<RuleSource> left = new ArrayList<>();
    for (RuleSource file : ShippedRules.sources()) {
      String text =
          file.text().replaceAll("(?s)rule \"[^\"]*\"\\s*@id\\(\"" + id + "\"\\).*?\\nend\\n", "");
      left.add(new RuleSource(file.path(), text));
    }
    return left;
  }

  @Provide
  Arbitrary<List<Object>> situations() {
    return Profiles.situations();
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void whenThesePartsSayTheSameAllDo(@ForAll("situations") List<Object> given) {
    for (CompiledRules other : OTHERS) {
      List<StageResult> now = SHIPPED.consider(given).course().stages();
      List<StageResult> then = other.consider(given).course().stages();
      List<StageResult> partNow = UnlikePart.of(SHIPPED, other).consider(given);
      List<StageResult> partThen = UnlikePart.of(other, SHIPPED).consider(given);

      assertTrue(now.containsAll(partNow) && then.containsAll(partThen), "as the whole decides");
      if (said(partNow).equals(said(partThen))) {
        assertEquals(said(now), said(then));
        alike++;
      } else {
        unlike++;
      }
    }
  }

  @AfterContainer
  static void bothWereSeen() {
    assertTrue(alike > 0 && unlike > 0, alike + " alike, " + unlike + " not");
  }

  private static Set<String> said(List<StageResult> stages) {
    return stages.stream()
        .flatMap(stage -> stage.firings().stream())
        .map(firing -> firing.rule().id() + " → " + firing.derived())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Example
  void rulesThatStandElsewhereAreAlike() {
    List<RuleSource> moved =
        ShippedRules.sources().stream()
            .map(file -> new RuleSource(file.path(), "\n" + file.text()))
            .toList();

    assertEquals(List.of(), UnlikePart.of(SHIPPED, compile(moved, Map.of())).needed());
  }

  @Example
  void aNormLeavesMostOfTheRulesAlone() {
    List<Stage> needed = UnlikePart.of(SHIPPED, OTHERS.get(0)).needed();

    assertTrue(needed.size() < SHIPPED.stages().size() / 3, () -> needed.size() + " stages");
  }
}
