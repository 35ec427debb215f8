package org.salesadvisor.publishing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.check.RuleSetCheck;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.rulebase.RuleSetArchive;
import org.salesadvisor.web.Api;

/** A consultant publishes over HTTP, sees what is wrong, and goes back. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class PublishIT {

  private static final String PROFILE = "{\"account\":{\"id\":\"PUBLISH\"}}";

  @Inject ActiveRules rules;
  @Inject Publishing publishing;

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
  void aCleanRuleSetServesAtOnceAndSaysWhoWhenWhyAndFromWhere() {
    JsonNode before = RuleSetApi.active().json();

    Api.Reply reply = RuleSetApi.publish(Rules.zip(next), "?message=H%C3%B6her", RuleSetApi.etag());

    assertEquals(201, reply.status(), reply::text);
    JsonNode activation = activation(reply);
    assertEquals(next.digest(), activation.path("digest").asText());
    assertEquals(before.path("number").asLong() + 1, activation.path("number").asLong());
    assertEquals(before.path("digest"), activation.path("previousDigest"));
    assertEquals("Höher", activation.path("message").asText());
    assertEquals("API", activation.path("origin").asText());
    assertFalse(activation.path("at").asText().isBlank());
    assertEquals(activation, RuleSetApi.active().json());
    assertEquals(reply.header("ETag"), RuleSetApi.etag());
    assertEquals(next.digest(), Api.post(ADVICE, PROFILE).json().at("/ruleset/digest").asText());
    assertTrue(reply.json().at("/report/clean").asBoolean());
    assertEquals(3, reply.json().at("/report/scenarios/total").asInt());
  }

  @Test
  void theShippedRulesAreCheckedInFull() {
    Api.Reply reply = RuleSetApi.check(Rules.zip(Rules.variant(UUID.randomUUID())));

    assertTrue(reply.json().path("clean").asBoolean(), reply::text);
    assertTrue(reply.json().at("/scenarios/total").asInt() > 300);
    assertEquals(0, reply.json().at("/coverage/neverFired").size());
  }

  @Test
  void whatIsActiveAlreadyIsNotPublishedAgain() {
    long number = RuleSetApi.active().json().path("number").asLong();

    Api.Reply reply = RuleSetApi.publish(Rules.shipped(), RuleSetApi.etag());

    assertEquals(200, reply.status(), reply::text);
    assertEquals(number, activation(reply).path("number").asLong());
  }

  @Test
  void ofTwoConsultantsTheSecondIsToldWhatTheFirstDid() {
    String seenByBoth = RuleSetApi.etag();
    RuleSetApi.publish(Rules.zip(next), "?message=first", seenByBoth);

    Api.Reply second = RuleSetApi.publish(Rules.small("second"), seenByBoth);

    JsonNode problem = problem(second, 412, "RULESET_CHANGED");
    assertEquals(next.digest(), problem.at("/active/digest").asText());
    assertEquals("first", problem.at("/active/message").asText());
    assertEquals(RuleSetApi.etag(), problem.at("/active/etag").asText());
    assertEquals(next.digest(), rules.get().digest());
  }

  @Test
  void ofManyAtOnceExactlyOneWins() {
    String seenByAll = RuleSetApi.etag();
    List<CompletableFuture<Api.Reply>> calls =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> RuleSetApi.publish(Rules.small("at once " + i), seenByAll)))
            .toList();

    List<Integer> statuses = calls.stream().map(it -> it.join().status()).sorted().toList();

    assertEquals(201, statuses.get(0));
    assertEquals(5, statuses.stream().filter(status -> status == 412).count(), statuses::toString);
  }

  @Test
  void theSameContentPublishedInBetweenDoesNotHideAChange() {
    String seen = RuleSetApi.etag();
    RuleSetApi.publish(next, seen);
    RuleSetApi.restoreShipped();

    problem(RuleSetApi.publish(Rules.small("late"), seen), 412, "RULESET_CHANGED");
  }

  @Test
  void withoutIfMatchNothingIsPublished() {
    Api.Reply reply = RuleSetApi.post("", Rules.zip(next), "Content-Type", "application/zip");

    problem(reply, 428, "IF_MATCH_REQUIRED");
    problem(
        RuleSetApi.post("/" + Rules.shipped().digest() + "/activate", new byte[0]),
        428,
        "IF_MATCH_REQUIRED");
    assertEquals(Rules.shipped().digest(), rules.get().digest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"7", "\"a\" \"b\"", "**"})
  void anIfMatchThatIsNoneIsRefused(String etag) {
    problem(RuleSetApi.publish(next, etag), 400, "INVALID_PARAMETER");
  }

  @Test
  void anIfMatchMayNameSeveral() {
    String etag = "\"0-nothing\", " + RuleSetApi.etag();

    assertEquals(201, RuleSetApi.publish(next, etag).status());
  }

  @Test
  void aWeakTagNeverMatches() {
    problem(RuleSetApi.publish(next, "W/" + RuleSetApi.etag()), 412, "RULESET_CHANGED");
  }

  @Test
  void aFaultyRuleSetIsRefusedWithEveryFaultAndStoresNothing() {
    RuleSet faulty =
        Rules.without(
            Rules.edited(
                Rules.shipped(), "texts/nl.yaml", text -> text.replaceFirst("rules:", "rulez:")),
            "account/buying-class/buying-class.drl");

    Api.Reply reply = RuleSetApi.publish(faulty, RuleSetApi.etag());

    JsonNode problem = problem(reply, 422, "RULESET_REFUSED");
    JsonNode report = problem.path("report");
    assertFalse(report.path("clean").asBoolean());
    assertTrue(report.path("faults").size() > 100, reply::text);
    JsonNode fault = report.at("/faults/0");
    assertFalse(fault.path("file").asText().isBlank());
    assertFalse(fault.path("code").asText().isBlank());
    assertFalse(fault.path("message").asText().isBlank());
    assertEquals(Rules.shipped().digest(), rules.get().digest());
    problem(Api.get(RULE_SETS + "/" + faulty.digest()), 404, "RULESET_NOT_FOUND");
  }

  @Test
  void aScenarioThatComesOutOtherwiseIsTold() {
    RuleSet wrong =
        Rules.edited(
            next,
            "loop/loop.scenarios.yaml",
            text -> text.replaceFirst("loop: 5", "loop: UNDETERMINED"));

    JsonNode problem =
        problem(RuleSetApi.publish(wrong, RuleSetApi.etag()), 422, "RULESET_REFUSED");

    JsonNode failed = problem.at("/report/scenarios/failed/0");
    assertEquals("loop/loop.scenarios.yaml", failed.path("file").asText());
    assertTrue(failed.path("line").asInt() > 0);
    assertEquals("loop", failed.at("/differences/0/what").asText());
    assertEquals("UNDETERMINED", failed.at("/differences/0/expected/0").asText());
    assertEquals("5", failed.at("/differences/0/got/0").asText());
    assertEquals(1, problem.at("/report/scenarios/failed").size());
  }

  @Test
  void aGapIsRefusedWithAProfileThatShowsIt() {
    RuleSet gap =
        Rules.edited(
            next, "loop/loop.drl", text -> text.replace("  insert( new Koop( 1 ) );\n", ""));
    JsonNode problem = problem(RuleSetApi.publish(gap, RuleSetApi.etag()), 422, "RULESET_REFUSED");

    JsonNode finding = problem.at("/report/findings/0");
    assertEquals("ERROR", finding.path("severity").asText());
    assertEquals("UNDECIDED", finding.path("code").asText());
    assertEquals("STANDARD", finding.at("/witness/product/standardisation").asText());
  }

  @Test
  void scenariosThatTestTooLittleAreRefused() {
    RuleSet untested =
        Rules.edited(
            next,
            "loop/loop.scenarios.yaml",
            text -> text.substring(0, text.indexOf("- title: a standard")));

    JsonNode problem =
        problem(RuleSetApi.publish(untested, RuleSetApi.etag()), 422, "RULESET_REFUSED");

    assertTrue(problem.at("/report/faults").findValuesAsText("code").contains("BELOW_MINIMUM"));
  }

  @Test
  void whatWasNotCheckedInFullCannotBePublished() {
    RuleSetCheck.Checked quick = RuleSetCheck.quickly(next);
    Change change = new Change("test", null, Origin.API, null, IfMatch.ANYTHING, null);

    assertTrue(quick.report().isClean());
    assertThrows(IllegalArgumentException.class, () -> publishing.publish(quick, change));
    assertEquals(Rules.shipped().digest(), rules.get().digest());
  }

  @Test
  void aCheckReportsAndPublishesNothing() {
    Api.Reply clean = RuleSetApi.check(Rules.zip(next));
    Api.Reply faulty = RuleSetApi.check(Rules.zip(Rules.without(next, "norms.yaml")));

    assertEquals(200, clean.status());
    assertTrue(clean.json().path("clean").asBoolean(), clean::text);
    assertEquals(next.digest(), clean.json().path("digest").asText());
    assertEquals(200, faulty.status());
    assertFalse(faulty.json().path("clean").asBoolean());
    assertEquals(Rules.shipped().digest(), rules.get().digest());
  }

  @Test
  void whatIsNoZipIsRefusedByName() {
    byte[] text = "hello".getBytes();

    assertEquals("NO_ZIP", RuleSetApi.check(text).json().at("/faults/0/code").asText());
    JsonNode problem =
        problem(RuleSetApi.publish(text, "", RuleSetApi.etag()), 422, "RULESET_REFUSED");
    assertEquals("NO_ZIP", problem.at("/report/faults/0/code").asText());
    assertEquals(415, RuleSetApi.post("/check", text, "Content-Type", "text/plain").status());
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
  void theSameKeyAndRequestGetTheStoredAnswer() {
    String key = UUID.randomUUID().toString();
    String etag = RuleSetApi.etag();
    Api.Reply first = RuleSetApi.publish(next, etag, "Idempotency-Key", key);
    RuleSetApi.publish(Rules.small("between"), "*");

    Api.Reply again = RuleSetApi.publish(next, etag, "Idempotency-Key", key);

    assertEquals(201, again.status(), again::text);
    assertEquals(first.json(), again.json());
    assertNotEquals(next.digest(), rules.get().digest());
  }

  @Test
  void theSameKeyWithAnotherRequestIsRefused() {
    String key = UUID.randomUUID().toString();
    RuleSetApi.publish(next, RuleSetApi.etag(), "Idempotency-Key", key);

    Api.Reply other =
        RuleSetApi.publish(Rules.small("other"), RuleSetApi.etag(), "Idempotency-Key", key);
    Api.Reply activate =
        RuleSetApi.activate(Rules.shipped().digest(), RuleSetApi.etag(), "Idempotency-Key", key);

    problem(other, 409, "IDEMPOTENCY_KEY_REUSED");
    problem(activate, 409, "IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void ofManyWithOneKeyOneIsStoredAndAllGetItsAnswer() {
    String key = UUID.randomUUID().toString();
    String etag = RuleSetApi.etag();
    List<CompletableFuture<Api.Reply>> calls =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> RuleSetApi.publish(next, etag, "Idempotency-Key", key)))
            .toList();

    List<JsonNode> answers = calls.stream().map(it -> it.join().json()).distinct().toList();

    assertEquals(1, answers.size(), answers::toString);
    assertEquals(next.digest(), answers.get(0).at("/activation/digest").asText());
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
