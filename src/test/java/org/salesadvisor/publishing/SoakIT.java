package org.salesadvisor.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.web.Api.ADVICE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.salesadvisor.check.RuleSetCheck;
import org.salesadvisor.language.Language;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.rulebase.Texts;
import org.salesadvisor.web.Api;

/**
 * Publishing again and again leaves nothing behind. In the build a few versions of one rule; with
 * {@code -Psoak} 1,000 of the shipped rules, and then also memory and classes must stay as they
 * are.
 */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class SoakIT {

  private RuleSetCheck.Checked shipped;

  private static final int PUBLISHES = Integer.getInteger("soak.publishes", 15);
  private static final boolean IS_LONG = PUBLISHES >= 100;

  /** What serves, and those that are kept for replays and texts. */
  private static final int MAY_BE_KEPT = 6;

  /** The full check of the shipped rules takes seconds, so only some go through it. */
  private static final int FULL_CHECK_EVERY = 50;

  private static final String PROFILE =
      "{\"account\":{\"id\":\"SOAK\"},\"product\":{\"standardisation\":\"TURNKEY\"}}";

  @Inject Publishing publishing;
  @Inject ActiveRules rules;

  private final List<WeakReference<LoadedRuleSet>> published = new ArrayList<>();
  private final List<WeakReference<Texts>> words = new ArrayList<>();
  private final String run = UUID.randomUUID().toString();

  /** What the process holds after garbage was collected. */
  private record Footprint(int publishes, double heapMb, double metaspaceMb, int classes) {

    static Footprint now(int publishes) throws InterruptedException {
      for (int i = 0; i < 3; i++) {
        System.gc();
        Thread.sleep(200);
      }
      return new Footprint(
          publishes,
          megabytes(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()),
          megabytes(metaspace()),
          ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }

    private static long metaspace() {
      return ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getName().equals("Metaspace"))
          .map(MemoryPoolMXBean::getUsage)
          .findFirst()
          .orElseThrow()
          .getUsed();
    }

    private static double megabytes(long bytes) {
      return bytes / 1e6;
    }

    @Override
    public String toString() {
      return "| %d | %.1f | %.1f | %d |".formatted(publishes, heapMb, metaspaceMb, classes);
    }
  }

  @AfterEach
  void restore() {
    RuleSetApi.restoreShipped();
  }

  @Test
  void olderVersionsAreForgotten() throws Exception {
    List<Footprint> footprints = new ArrayList<>();
    for (int i = 1; i <= PUBLISHES; i++) {
      publish(i);
      published.add(new WeakReference<>(rules.get()));
      words.add(new WeakReference<>(rules.get().texts(Language.EN)));
      assertEquals(200, Api.post(ADVICE + "?store=false", PROFILE).status());
      if (i % 100 == 0) {
        footprints.add(Footprint.now(i));
        System.out.println("Soak: " + footprints.get(footprints.size() - 1));
      }
    }
    awaitForgotten();
    if (IS_LONG) {
      isFlat(footprints);
    }
  }

  private void publish(int number) {
    if (!IS_LONG) {
      assertEquals(201, RuleSetApi.publish(Rules.small(run + number), "*").status());
      return;
    }
    if (shipped == null) {
      shipped = RuleSetCheck.of(Rules.shipped());
    }
    RuleSet files = Rules.variant(run + number);
    if (number % FULL_CHECK_EVERY == 0) {
      assertEquals(201, RuleSetApi.publish(files, "*").status());
    } else {
      Change change = new Change("soak", null, Origin.API, null, IfMatch.ANYTHING, null);
      RuleSetCheck.Checked quick = RuleSetCheck.quickly(files);
      assertTrue(quick.report().isClean());
      assertTrue(publishing.publish(withReportOf(shipped, quick), change).isStored());
    }
  }

  /** Variants differ in a comment, so that what was found in one in full holds for each. */
  private static RuleSetCheck.Checked withReportOf(
      RuleSetCheck.Checked full, RuleSetCheck.Checked quick) {
    return new RuleSetCheck.Checked(full.report(), quick.rules());
  }

  private void awaitForgotten() throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (kept() > MAY_BE_KEPT && System.nanoTime() < end) {
      System.gc();
      Thread.sleep(100);
    }
    assertTrue(kept() <= MAY_BE_KEPT, () -> kept() + " of " + PUBLISHES + " are still in memory");
  }

  private long kept() {
    return Math.max(inMemory(published), inMemory(words));
  }

  private static <T> long inMemory(List<WeakReference<T>> all) {
    return all.stream().filter(one -> one.get() != null).count();
  }

  /** From halfway on: by then the process has loaded and compiled what it needs. */
  private static void isFlat(List<Footprint> footprints) {
    Footprint half = footprints.get(footprints.size() / 2 - 1);
    Footprint last = footprints.get(footprints.size() - 1);
    assertTrue(last.heapMb() < half.heapMb() * 1.05, () -> half + " → " + last);
    assertTrue(last.metaspaceMb() < half.metaspaceMb() * 1.01, () -> half + " → " + last);
    assertTrue(last.classes() < half.classes() * 1.01, () -> half + " → " + last);
  }
}
