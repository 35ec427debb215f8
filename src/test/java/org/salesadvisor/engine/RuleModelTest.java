package org.salesadvisor.engine;

import org.junit.jupiter.api.Test;

class RuleModelTest {
  @Test
  void show() {
    long start = System.nanoTime();
    RuleModel model = ShippedRules.model();
    System.out.println(
        (System.nanoTime() - start) / 1e9
            + " s; facts "
            + model.facts().size()
            + " ways "
            + model.ways().size()
            + " tests "
            + model.tests().size());
    model.tests().forEach(System.out::println);
    model.ways().stream()
        .filter(
            w ->
                w.rule().id().startsWith("MIRROR")
                    || w.rule().id().startsWith("MODE-W")
                    || w.rule().id().startsWith("KOOP-4"))
        .forEach(System.out::println);
    model.ways().stream().limit(30).forEach(System.out::println);
  }
}
