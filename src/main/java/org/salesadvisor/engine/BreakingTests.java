package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.base.base.ValueResolver;

/**
 * Finds variants whose constraints cannot be evaluated, such as {@code value.amount > 5} of an
 * order whose value is unknown. One of these would stop all rules that run beside it.
 */
final class BreakingTests {

  private final Variants variants;
  private final Map<PatternTest, Set<Variant>> variantsByTest = new HashMap<>();

  BreakingTests(Variants variants) {
    this.variants = variants;
    variants.all().forEach(this::add);
  }

  private void add(Variant variant) {
    variants.compiled(variant).getLhs().getChildren().stream()
        .map(PatternTest::in)
        .map(PatternTest::of)
        .forEach(
            test -> variantsByTest.computeIfAbsent(test, none -> new HashSet<>()).add(variant));
  }

  /** The variants that cannot be evaluated on these facts; their tests are not made again. */
  Set<Variant> on(Collection<?> given) {
    List<PatternTest> broken = variants.withResolver(resolver -> broken(given, resolver));
    Set<Variant> found = new HashSet<>();
    broken.forEach(test -> found.addAll(variantsByTest.remove(test)));
    return found;
  }

  private List<PatternTest> broken(
      Collection<?> given, ValueResolver resolver) {
    List<PatternTest> broken = new ArrayList<>();
    for (Object fact : given) {
      variantsByTest.keySet().stream()
          .filter(test -> test.type().equals(fact.getClass().getName()))
          .filter(test -> test.on(fact, resolver) == PatternTest.Outcome.BREAKS)
          .forEach(broken::add);
    }
    return broken;
  }
}
