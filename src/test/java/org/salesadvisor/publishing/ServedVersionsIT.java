package org.salesadvisor.publishing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.publishing.RuleSetApi.RULE_SETS;
import static org.salesadvisor.web.Api.ADVICE;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.rulebase.RuleSetArchive;
import org.salesadvisor.web.Api;

/** Versions that served: found, gone back to and compared. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ServedVersionsIT {

  private static final String PROFILE = "{\"account\":{\"id\":\"PUBLISH\"}}";
  @Inject ActiveRules rules;
  private final RuleSet next = Rules.small(UUID.randomUUID());

  @BeforeEach
  @AfterEach
  void shippedRulesServe() {
    RuleSetApi.restoreShipped();
    assertEquals(Rules.shipped().digest(), rules.get().digest());
  }

  private static JsonNode activation(Api.Reply reply) {
    return reply.json().path("activation");
  }

  @Test
  void oneGoesBackToAnEarlierVersionByDigestOrLabel() {
    RuleSetApi.publish(next, RuleSetApi.etag());

    Api.Reply back = RuleSetApi.activate(Rules.shipped().label(), RuleSetApi.etag());

    assertEquals(201, back.status(), back::text);
    assertEquals("ROLLBACK", activation(back).path("origin").asText());
    assertEquals(Rules.shipped().digest(), rules.get().digest());
    Api.Reply forward = RuleSetApi.activate(next.digest(), RuleSetApi.etag());
    assertEquals(201, forward.status(), forward::text);
    assertEquals(next.digest(), rules.get().digest());
    problem(RuleSetApi.activate(Rules.shipped().digest(), "\"1-x\""), 412, "RULESET_CHANGED");
  }

  @Test
  void aVersionThatNeverServedCannotBeActivated() {
    problem(RuleSetApi.activate("0".repeat(64), RuleSetApi.etag()), 404, "RULESET_NOT_FOUND");
    problem(RuleSetApi.activate("%00", RuleSetApi.etag()), 400, "INVALID_PARAMETER");
  }

  @Test
  void everyVersionThatServedIsFoundWithItsFilesToTheByte() {
    RuleSetApi.publish(next, RuleSetApi.etag());
    RuleSetApi.restoreShipped();

    JsonNode version = Api.get(RULE_SETS + "/" + next.digest()).json();
    Api.Reply archive = Api.get(RULE_SETS + "/" + next.label() + "/archive");

    assertEquals(next.digest(), version.path("digest").asText());
    assertEquals(next.files().size(), version.path("files").size());
    assertEquals(1, version.path("activations").size());
    assertEquals("application/zip", archive.header("Content-Type"));
    assertEquals(next, RuleSetArchive.read(archive.response().body()));
    assertArrayEquals(Rules.zip(next), archive.response().body());
  }

  @Test
  void theHistoryIsPagedNewestFirst() {
    for (int i = 0; i < 5; i++) {
      RuleSetApi.publish(Rules.small("page " + i), "*");
    }
    List<JsonNode> all = new ArrayList<>();
    String path = RULE_SETS + "?limit=2";
    for (String next = path; next != null; ) {
      JsonNode page = Api.get(next).json();
      page.path("items").forEach(all::add);
      next = page.has("next") ? path + "&after=" + page.path("next").asText() : null;
    }

    assertEquals(RuleSetApi.active().json(), all.get(0));
    for (int i = 0; i < all.size(); i++) {
      assertEquals(all.size() - i, all.get(i).path("number").asInt(), "none left out, none twice");
      if (i > 0) {
        assertEquals(all.get(i).path("digest"), all.get(i - 1).path("previousDigest"));
      }
    }
    problem(Api.get(RULE_SETS + "?after=x"), 400, "INVALID_PARAMETER");
    problem(Api.get(RULE_SETS + "?limit=0"), 400, "INVALID_PARAMETER");
  }

  @Test
  void adviceOfAnEarlierVersionIsStillFoundInItsWords() {
    Api.Reply before = Api.post(ADVICE, PROFILE);
    RuleSetApi.publish(next, "*");

    Api.Reply found = Api.get(before.header("Location"));

    assertEquals(before.json(), found.json());
  }

  @Test
  void countsBeginAnewAndShowTheVersionThatServesAlone() {
    RuleSetApi.publish(next, "*");
    Api.post(ADVICE, PROFILE);

    String metrics = Api.get("/q/metrics").text();

    List<String> decisions =
        metrics.lines().filter(line -> line.startsWith("advisor_decisions_total")).toList();
    assertEquals(
        List.of("advisor_decisions_total{ruleset=\"" + next.label() + "\"} 1.0"), decisions);
    assertTrue(
        metrics.contains(
            "advisor_ruleset_activation " + RuleSetApi.active().json().path("number").asInt()));
  }

  @Test
  void whatAVersionChangesIsToldInBothLanguages() {
    RuleSet moved =
        Rules.edited(next, "norms.yaml", text -> text.replace("value: 0.95\n", "value: 0.90\n"));
    RuleSetApi.publish(next, "*");
    assertEquals(201, RuleSetApi.publish(moved, "*").status());

    JsonNode toActive = RuleSetApi.diff(next.label(), "");
    JsonNode told =
        RuleSetApi.diff(moved.label(), "?against=" + next.digest(), "Accept-Language", "nl");

    assertEquals(moved.digest(), toActive.path("before").asText());
    assertEquals(next.digest(), toActive.path("after").asText());
    assertEquals(0, told.path("rules").size());
    assertEquals(
        "norm conditionCoverageMinimum gewijzigd: value van 0.95 naar 0.90",
        told.at("/norms/0/message").asText());
    assertTrue(told.at("/files/0/diff").asText().contains("\n-  value: 0.95\n+  value: 0.90\n"));
    problem(
        Api.get(RULE_SETS + "/" + next.label() + "/diff?against=nothing"),
        404,
        "RULESET_NOT_FOUND");
  }

  @Test
  void theAuditTrailTellsWhoPublishedActivatedAndWasRefusedAndWhy() {
    RuleSet faulty = Rules.without(next, "texts/nl.yaml");
    JsonNode published =
        activation(RuleSetApi.publish(Rules.zip(next), "?message=first", RuleSetApi.etag()));
    RuleSetApi.publish(Rules.zip(faulty), "?message=second", RuleSetApi.etag());
    RuleSetApi.restoreShipped();

    JsonNode entries = Api.get("/api/v1/audit?limit=3").json().path("items");

    JsonNode activated = entries.get(0);
    assertEquals("RULES_ACTIVATED", activated.path("action").asText());
    assertEquals("ruleset:" + Rules.shipped().digest(), activated.path("subject").asText());
    assertEquals(next.digest(), activated.at("/details/previous").asText());
    JsonNode refused = entries.get(1);
    assertEquals("RULES_REFUSED", refused.path("action").asText());
    assertEquals("ruleset:" + faulty.digest(), refused.path("subject").asText());
    assertEquals("second", refused.at("/details/message").asText());
    assertTrue(refused.at("/details/obstacles").asInt() > 0);
    JsonNode first = entries.get(2);
    assertEquals("RULES_PUBLISHED", first.path("action").asText());
    assertEquals("ruleset:" + next.digest(), first.path("subject").asText());
    assertEquals("first", first.at("/details/message").asText());
    assertEquals(published.path("number").asText(), first.at("/details/number").asText());
    assertFalse(first.path("actor").asText().isBlank());
    assertEquals(published.path("by"), first.path("actor"));
  }
}
