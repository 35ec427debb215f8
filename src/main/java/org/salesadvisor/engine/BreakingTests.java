package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds variants whose constraints cannot be evaluated, such as {@code value.amount > 5} of an
 * order whose value is unknown. One of these would stop all rules that run beside it.
 */
final class BreakingTests {

  private final Map<String, List<Variant>> variantsByText = new LinkedHashMap<>();
  private final Map<String, Variant> probes = new LinkedHashMap<>();

  private BreakingTests(Collection<Variant> variants) {
    for (Variant variant : variants) {
      for (int place = 0; place < variant.conditions.size(); place++) {
        if (FactTypes.isGivenRecord(variant.patterns.get(place).type())) {
          add(variant, variant.conditions.get(place).as(PatternInfo.Kind.MATCHED));
        }
      }
    }
  }

  private void add(Variant variant, WrittenCondition condition) {
    variantsByText.computeIfAbsent(condition.text(), none -> new ArrayList<>()).add(variant);
    probes.computeIfAbsent(
        condition.text(),
        text ->
            variant.probe("probe of " + variant.name + " " + probes.size(), List.of(condition)));
  }

  /**
   * Those of these variants that cannot be evaluated on one of these facts.
   *
   * @param given facts of any type
   */
  static Set<Variant> among(Collection<Variant> variants, Collection<?> given) {
    return new BreakingTests(variants).on(given);
  }

  private Set<Variant> on(Collection<?> given) {
    Variants compiled = Variants.compile(probes.values(), Map.of(), new HashSet<>());
    Map<String, List<Object>> factsByType = new HashMap<>();
    given.forEach(
        fact ->
            factsByType
                .computeIfAbsent(fact.getClass().getName(), none -> new ArrayList<>())
                .add(fact));
    Set<Variant> broken = new HashSet<>();
    probes.forEach(
        (text, probe) -> {
          PatternTest test = PatternTest.of(PatternTest.in(compiled.compiled(probe).get(0)));
          if (factsByType.getOrDefault(test.type(), List.of()).stream()
              .anyMatch(fact -> test.on(fact, compiled.resolver()) == PatternTest.Outcome.BREAKS)) {
            broken.addAll(variantsByText.get(text));
          }
        });
    return broken;
  }
}
