package org.salesadvisor.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.publishing.RuleSetApi.RULE_SETS;
import static org.salesadvisor.web.Api.ADVICE;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.rulebase.RuleSetArchive;
import org.salesadvisor.web.Api;

/** A service that starts on the database of the first release finds all that it left. */
@QuarkusTest
@QuarkusTestResource(value = FirstReleaseResource.class, restrictToAnnotatedClass = true)
class UpgradeIT {

  @Inject ActiveRules rules;

  @AfterEach
  void restore() {
    RuleSetApi.restoreShipped();
  }

  @Test
  void itsVersionsStandInTheHistoryAndTheFolderOfTheNewProgramServes() {
    JsonNode items = Api.get(RULE_SETS).json().path("items");

    JsonNode first = items.get(items.size() - 1);
    JsonNode second = items.get(items.size() - 2);
    JsonNode third = items.get(items.size() - 3);
    assertEquals(FirstRelease.OLDER.digest(), first.path("digest").asText());
    assertEquals("UPGRADE", first.path("origin").asText());
    assertEquals(FirstRelease.NEWER.digest(), second.path("digest").asText());
    assertEquals(FirstRelease.OLDER.digest(), second.path("previousDigest").asText());
    assertEquals("2026-01-01T12:00:00.123456Z", second.path("at").asText());
    assertEquals(Rules.shipped().digest(), third.path("digest").asText());
    assertEquals("FOLDER", third.path("origin").asText());
    assertEquals(Rules.shipped().digest(), rules.get().digest());
  }

  @Test
  void itsDecisionsAreFoundAndReplayTheSame() {
    for (UUID id : FirstRelease.DECISIONS) {
      Api.Reply found = Api.get(ADVICE + "/" + id);
      Api.Reply replay = Api.call("POST", ADVICE + "/" + id + "/replay", BodyPublishers.noBody());

      assertEquals(200, found.status(), found::text);
      assertEquals(
          FirstRelease.OLDER.digest(), found.json().at("/ruleset/digest").asText(), found::text);
      assertTrue(replay.json().path("same").asBoolean(), replay::text);
    }
    JsonNode listed = Api.get(ADVICE + "?account=" + FirstRelease.ACCOUNT).json();
    assertEquals(FirstRelease.DECISIONS.size(), listed.path("items").size());
  }

  @Test
  void itsVersionsAreFetchedAndServeAgain() {
    Api.Reply archive = Api.get(RULE_SETS + "/" + FirstRelease.NEWER.digest() + "/archive");
    assertEquals(FirstRelease.NEWER, RuleSetArchive.read(archive.response().body()));

    assertEquals(201, RuleSetApi.activate(FirstRelease.NEWER.label(), "*").status());
    assertEquals(FirstRelease.NEWER.digest(), rules.get().digest());
  }
}
