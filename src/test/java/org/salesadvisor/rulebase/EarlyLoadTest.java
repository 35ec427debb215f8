package org.salesadvisor.rulebase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EarlyLoadTest {

  private static final Path RULES = Path.of("rules");

  @Test
  void givesOnceWhatWasLoadedAndHandedOn() throws Exception {
    CompletableFuture<LoadedRuleSet> handed = new CompletableFuture<>();
    EarlyLoad.start(RULES, handed::complete);

    LoadedRuleSet taken = EarlyLoad.take(RULES);

    assertSame(taken, handed.get(30, TimeUnit.SECONDS));
    assertNotSame(taken, EarlyLoad.take(RULES));
  }

  @Test
  void servesWhateverComesOfWhoIsHandedTheRules() {
    EarlyLoad.start(
        RULES,
        loaded -> {
          throw new IllegalStateException("not rehearsed");
        });

    assertEquals(RuleSetFiles.read(RULES).digest(), EarlyLoad.take(RULES).digest());
  }
}
