package org.salesadvisor.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.salesadvisor.access.HeardLog;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.web.Api;

/** A consultant edits files, and the service follows or says what is wrong. */
@QuarkusTest
@QuarkusTestResource(value = WatchedFolder.class, restrictToAnnotatedClass = true)
class WatchedFolderIT {

  private static final String RULES = "loop/loop.drl";
  private static final Duration LONGEST = Duration.ofSeconds(20);

  WatchedFolder.Folder folder;

  @Inject ActiveRules rules;

  private final RuleSet start = Rules.small(UUID.randomUUID());
  private final RuleSet next = Rules.small(UUID.randomUUID());

  @BeforeEach
  void begin() {
    folder.holds(start);
    await(() -> serves(start) && !isRefused());
  }

  private boolean serves(RuleSet files) {
    return rules.get().digest().equals(files.digest());
  }

  private static JsonNode health() {
    for (JsonNode check : Api.get("/q/health/ready").json().path("checks")) {
      if (check.path("name").asText().equals("rules")) {
        return check.path("data");
      }
    }
    throw new AssertionError("no check of rules");
  }

  private static boolean isRefused() {
    return health().has("refused");
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "it does not come about");
      sleep(20);
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }

  private static String norms(RuleSet files) {
    return files.files().get("norms.yaml");
  }

  @Test
  void whatIsSavedCleanServesAndSaysFromWhere() {
    folder.write("norms.yaml", norms(next));

    await(() -> serves(next));
    JsonNode active = RuleSetApi.active().json();
    assertEquals("FOLDER", active.path("origin").asText());
    assertEquals("service", active.path("by").asText());
    assertTrue(active.path("place").asText().endsWith(folder.path().toString()));
    assertEquals(start.digest(), active.path("previousDigest").asText());
  }

  @Test
  void anEditorThatRenamesIsFollowedAndItsOtherFilesAreNot() {
    folder.write("loop/.loop.drl.swp", "not a rule");
    folder.write("loop/loop.drl~", "not a rule");
    folder.replace("norms.yaml", norms(next));

    await(() -> serves(next));
    assertFalse(isRefused());
  }

  @Test
  void aBrokenEditLeavesTheOldServingAndIsToldInLogHealthAndAudit() {
    String broken = start.files().get(RULES).replace("Product(", "Produkt(");
    try (HeardLog log = new HeardLog()) {
      folder.write(RULES, broken);

      await(WatchedFolderIT::isRefused);
      assertTrue(serves(start));
      String report = health().path("refusedReport").asText();
      assertTrue(report.contains(RULES + ":6") && report.contains("Produkt"), report);
      assertTrue(log.lines().stream().anyMatch(line -> line.contains(report)), report);
      await(() -> !Api.get("/api/v1/audit?limit=1").json().at("/items/0").isMissingNode());
      assertEquals(
          "RULES_REFUSED", Api.get("/api/v1/audit?limit=1").json().at("/items/0/action").asText());
    }

    folder.write(RULES, start.files().get(RULES));
    await(() -> !isRefused());
    assertTrue(serves(start));
  }

  @Test
  void aFileThatIsDeletedIsToldAndComesBackWithoutANewVersion() {
    long number = RuleSetApi.active().json().path("number").asLong();
    folder.remove("texts/nl.yaml");
    await(WatchedFolderIT::isRefused);
    assertTrue(serves(start));

    folder.write("texts/nl.yaml", start.files().get("texts/nl.yaml"));

    await(() -> !isRefused());
    assertEquals(number, RuleSetApi.active().json().path("number").asLong());
  }

  @Test
  void aFolderThatVanishesAndComesBackIsWatchedAgain() {
    Path aside = folder.path().resolveSibling("test-rules-aside");
    folder.moveTo(aside);
    await(WatchedFolderIT::isRefused);
    assertTrue(serves(start));
    assertTrue(health().path("firstRefusedFault").asText().contains("NO_RULE_FOLDER"));

    new WatchedFolder.Folder(aside).moveTo(folder.path());
    await(() -> !isRefused());
    folder.write("norms.yaml", norms(next));

    await(() -> serves(next));
  }

  @Test
  void whatIsPublishedOtherwiseIsLeftAloneByAFolderThatDoesNotChange() {
    RuleSetApi.publish(next, RuleSetApi.etag());
    folder.write(RULES, "broken");
    await(WatchedFolderIT::isRefused);

    folder.write(RULES, start.files().get(RULES));

    await(() -> !isRefused());
    assertTrue(serves(next));
    assertFalse(health().path("folderServes").asBoolean());
  }

  @Test
  void ofManyEditsInARowTheLastServes() {
    for (int i = 0; i < 5; i++) {
      folder.write("norms.yaml", norms(Rules.small("row " + i)));
      sleep(150);
    }
    folder.write("norms.yaml", norms(next));

    await(() -> serves(next));
    assertFalse(isRefused());
  }
}
