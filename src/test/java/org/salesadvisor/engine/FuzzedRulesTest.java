package org.salesadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.Product;

/**
 * Whatever is done to good and to hostile rules: they are refused with faults or they run, and
 * never have an effect.
 */
class FuzzedRulesTest {

  /** More for a longer search: {@code mvn test -Dtest=FuzzedRulesTest -Dfuzz.rounds=1000}. */
  private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 5);

  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int LARGEST = 2_000;

  private final List<String> good = rules();
  private final List<String> hostile =
      HostileRulesTest.hostile().stream()
          .map(HostileRulesTest.Hostile::text)
          .filter(text -> text.length() < LARGEST)
          .toList();

  /** Each shipped rule by itself. */
  private static List<String> rules() {
    List<String> rules = new ArrayList<>();
    ShippedRules.sources()
        .forEach(file -> rules.addAll(Arrays.asList(file.text().split("(?<=\\nend\\n)\\n*"))));
    return rules;
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void neverHaveAnEffect(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Mutations mutations = new Mutations(seed, hostile);
    try (Canaries canaries = new Canaries(Files.createTempDirectory("fuzz"))) {
      for (int round = 0; round < ROUNDS; round++) {
        List<String> source = random.nextInt(3) == 0 ? hostile : good;
        String text = canaries.aimed(mutations.of(source.get(random.nextInt(source.size()))));
        assertTimeout(LONGEST, () -> readAndRun(text), () -> "too long for\n" + text);
      }
      canaries.assertUnharmed();
    }
  }

  private static void readAndRun(String text) {
    try {
      RuleFiles files =
          RuleFiles.read(List.of(new RuleSource("fuzzed.drl", text)), ShippedRules.norms());
      assertTrue(
          files.faults().stream().allMatch(fault -> fault.line() > 0), files.faults()::toString);
      if (files.canCompile()) {
        run(files.compile());
      }
    } catch (RuntimeException | StackOverflowError broken) {
      throw new AssertionError("this broke the gate:\n" + text, broken);
    }
  }

  private static void run(CompiledRules rules) {
    Product product = new Product(null, null, null, null);
    Order order = new Order(null, null, null, null, null, null, null, null);
    rules.decide(List.of(product, order));
  }
}
